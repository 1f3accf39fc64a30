// `npm run lock:complete`: names in package-lock.json the binaries of other platforms that the mirror in use does not carry.
// npm leaves them out of the lock file without a word, and `npm ci` then refuses it.
import { readFileSync, writeFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "x64", "ia32", "ppc64", "riscv64", "s390x", "arm", "wasm32"];

/** "@swc/core-win32-arm64-msvc" names its platform: { os: ["win32"], cpu: ["arm64"] }. */
function platformOf(name) {
  const words = name.split("/").at(-1).split("-");
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : os.includes("linux") ? ["glibc"] : [];
  return { ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) };
}

const added = [];
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[place] || !platform.cpu || !/^\d/.test(version)) continue;
    lock.packages[place] = { version, ...platform, ...(dev && { dev }), optional: true };
    added.push(name);
  }
}
const entries = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(entries);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} platform packages added to package-lock.json.`);
