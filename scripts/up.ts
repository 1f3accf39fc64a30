// `npm run up`: the whole portal on this machine.
import { loadDotEnv } from "#lib/platform/embedded/dotenv.ts";
import { runPortal } from "#lib/platform/embedded/portal.ts";

loadDotEnv();
await runPortal("production");
