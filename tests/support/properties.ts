// Before each test file: the examples of its properties come from one seed, so that a change is refused for what it did and
// not by the luck of the draw. `PROPERTY_SEED=random npm run test:unit` looks for what no draw has shown yet.
import fc from "fast-check";

const seed = process.env.PROPERTY_SEED || "20151019";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
