// First visits as Lighthouse makes them for phones: a screen of 412 pixels, a processor four times slower, a slow 4G line, an
// empty cache. Throttled for real in Chromium (`devtools`), not estimated: what is read is what was painted.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { z } from "zod";
import { findChromium } from "#tests/support/chromium.ts";

export const kinds = ["document", "css", "fonts", "script", "images", "other"] as const;
export type Kind = (typeof kinds)[number];

export type Visit = {
  /** On the wire: headers, and bodies as they were compressed. */
  bytes: Record<Kind, number>;
  requests: number;
  /** Milliseconds. */
  largestPaint: number;
  blocked: number;
  /** Layout shift: 0 when nothing moved. */
  shift: number;
};

export type Phone = { visit(address: string): Promise<Visit>; put(): Promise<void> };

const kindOf: Record<string, Kind> = {
  Document: "document",
  Stylesheet: "css",
  Font: "fonts",
  Script: "script",
  Image: "images",
};

const audits = ["network-requests", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];

const requestsSchema = z.object({
  items: z.array(z.object({ resourceType: z.string().optional(), transferSize: z.number(), statusCode: z.number() })),
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function visit(address: string, port: number): Promise<Visit> {
  const outcome = await lighthouse(address, {
    ...{ port, logLevel: "silent", output: "json" },
    ...{ onlyAudits: audits, throttlingMethod: "devtools", disableFullPageScreenshot: true },
  });
  const result = outcome?.lhr;
  if (!result || result.runtimeError) throw new Error(`${address}: ${result?.runtimeError?.message ?? "no result"}`);
  const figure = (audit: string) => {
    const value = result.audits[audit]?.numericValue;
    if (value === undefined) throw new Error(`${address}: no ${audit}`);
    return value;
  };
  const { items } = requestsSchema.parse(result.audits["network-requests"]?.details);
  const bytes: Visit["bytes"] = { document: 0, css: 0, fonts: 0, script: 0, images: 0, other: 0 };
  for (const { resourceType, transferSize, statusCode } of items) {
    if (statusCode >= 400) throw new Error(`${address}: a request was answered by ${statusCode}`);
    bytes[kindOf[resourceType ?? ""] ?? "other"] += transferSize;
  }
  return {
    bytes,
    requests: items.length,
    largestPaint: figure("largest-contentful-paint"),
    blocked: figure("total-blocking-time"),
    shift: figure("cumulative-layout-shift"),
  };
}

/** Takes a phone: a Chromium of our own. */
export async function takePhone(): Promise<Phone> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [
      ...[`--remote-debugging-port=${port}`, "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
  return { visit: (address) => visit(address, port), put: () => browser.close() };
}
