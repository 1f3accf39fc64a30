// Draws cards apart from the thread that answers readers: a card takes a hundred times the work of a page.
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { type CardWords, drawCard } from "#lib/web/server/machines/card.ts";

// On Linux a priority is a thread's own; elsewhere it would be that of the whole server.
if (process.platform === "linux") setPriority(10);

// The library reads its own program by `fetch`, from memory. It must never ask anybody else.
const { fetch } = globalThis;
globalThis.fetch = (input, init) =>
  String(input).startsWith("data:") ? fetch(input, init) : Promise.resolve(new Response("<svg/>"));

parentPort?.on("message", async ({ id, words }: { id: number; words: CardWords }) => {
  const png = await drawCard(words);
  parentPort?.postMessage({ id, png }, [png.buffer]);
});
