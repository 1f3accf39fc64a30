import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { findProcesses } from "#lib/platform/embedded/processes.ts";
import { PageReader } from "#lib/sources/adapters/page-digest.ts";
import { readableDigest } from "#lib/sources/rules/readable-text.ts";

const page = (html: string) => ({ contentType: "text/html", bytes: Buffer.from(html), size: null });
const advice = page(
  "<main><p>En cas de crise, prenez 2 bouffées de votre traitement de secours, puis attendez 15 minutes.</p></main>",
);

/** Each paragraph begins all the formats anew that were left open before: five million elements from two megabytes. */
const explosive = page(
  `<p>${Array.from({ length: 20 }, (_, i) => `<i x=${i}>`).join("")}${"</p><p>x".repeat(240_000)}`,
);

/** Their limit tells these readers from others. */
const readersOf = (megabytes: number) =>
  findProcesses((command) => command.includes(`--max-old-space-size=${megabytes}`));

function endReaders(megabytes: number, signal: NodeJS.Signals): number {
  const readers = readersOf(megabytes);
  for (const { pid } of readers) process.kill(pid, signal);
  return readers.length;
}

it("is that of the readable text", async () => {
  const reader = new PageReader();
  const digests = [await reader.digest(advice), await reader.digest(advice)];
  expect(digests).toEqual([readableDigest(advice), readableDigest(advice)]);
  expect(digests).not.toContain(null);
});

it.each([
  ["memory", { milliseconds: 60_000, megabytes: 64 }],
  ["time", { milliseconds: 2_000, megabytes: 2_000 }],
])("a page that takes too much %s cannot be compared, and this process goes on", async (_, limits) => {
  const reader = new PageReader(limits);
  const [before, exploded, after] = await Promise.all([advice, explosive, advice].map((one) => reader.digest(one)));
  expect(exploded).toBeNull();
  expect([before, after]).toEqual([readableDigest(advice), readableDigest(advice)]);
});

it("a page whose reading somebody else ends was not read: that is no answer", async () => {
  const megabytes = 1_998;
  const reader = new PageReader({ milliseconds: 60_000, megabytes });
  const exploded = expect(reader.digest(explosive)).rejects.toThrow("SIGTERM");
  await expect.poll(() => endReaders(megabytes, "SIGTERM"), { timeout: 20_000 }).toBe(1);
  await exploded;
  expect(await reader.digest(advice)).toBe(readableDigest(advice));
});

it("the reading ends with whoever asked for it", async () => {
  const megabytes = 1_999;
  const readers = () => readersOf(megabytes);
  const asking = `
    const { PageReader } = await import("#lib/sources/adapters/page-digest.ts");
    const page = { contentType: "text/html", bytes: Buffer.from(${JSON.stringify(explosive.bytes.toString())}), size: null };
    await new PageReader({ milliseconds: 60_000, megabytes: ${megabytes} }).digest(page);
  `;
  const asker = spawn(process.execPath, ["--input-type=module", "-"], { stdio: ["pipe", "inherit", "inherit"] });
  asker.stdin.end(asking);
  try {
    await expect.poll(readers, { timeout: 20_000 }).toHaveLength(1);
    // By then it reads: nothing but its own watch can end it.
    await sleep(1_500);
    expect(readers()).toHaveLength(1);
  } finally {
    asker.kill("SIGKILL");
  }
  await expect.poll(readers, { timeout: 5_000 }).toEqual([]);
});
