// Reads pages, in a thread of its own (page-digest.ts).
import { parentPort } from "node:worker_threads";
import { type PageBytes, readableDigest } from "#lib/sources/rules/readable-text.ts";

parentPort?.on("message", (page: PageBytes) => parentPort?.postMessage(readableDigest(page)));
