// Reads one page, in a thread of its own (page-digest.ts).
import { parentPort, workerData } from "node:worker_threads";
import { readableDigest } from "#lib/sources/rules/readable-text.ts";

parentPort?.postMessage(readableDigest(workerData));
