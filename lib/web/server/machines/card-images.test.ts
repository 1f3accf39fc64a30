import { expect, it } from "vitest";
import { CardImages, cardKey } from "#lib/web/server/machines/card-images.ts";

const words = (title: string) => ({ title, over: "Maladies chroniques", site: "Santé en commun", under: "" });
const ask = (images: CardImages, title: string) => images.draw(cardKey(words(title)), words(title));

it("draws apart, once for the same words, and keeps what it drew", async () => {
  const images = new CardImages();
  const [one, same] = await Promise.all([ask(images, "Asthme"), ask(images, "Asthme")]);
  expect(one?.subarray(1, 4).toString()).toBe("PNG");
  expect(same).toBe(one);
  expect(images.kept(cardKey(words("Asthme")))).toBe(one);
  expect(images.kept(cardKey(words("Angine")))).toBeUndefined();
});

it("turns away who comes when too many wait, and serves the others", async () => {
  const images = new CardImages();
  const titles = Array.from({ length: 25 }, (_, i) => `Titre ${i}`);
  const drawn = await Promise.all(titles.map((title) => ask(images, title)));
  expect(drawn.map((png) => png !== null)).toEqual(titles.map((_, i) => i < 20));
  expect(await ask(images, "Titre 24")).not.toBeNull();
});
