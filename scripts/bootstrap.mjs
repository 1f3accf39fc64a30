// `node scripts/bootstrap.mjs <command>`: installs what is missing, then runs scripts/<command>.ts on Node 24.
// It needs nothing but the Node (20 or later) and the npm of the machine.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const windows = process.platform === "win32";
const bin = path.resolve("node_modules/.bin");
const node = path.join(bin, windows ? "node.cmd" : "node");
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

function digest(...files) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

const contentOf = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");
const modifiedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Runs a program to its end, saying now and then that it still runs. A quiet one is heard only if it fails. */
function run(title, command, args, env, quiet) {
  console.log(title);
  const startedAt = Date.now();
  const elapsed = () => Math.round((Date.now() - startedAt) / 1000);
  const timer = setInterval(() => console.log(`… ${elapsed()} s`), 10_000);
  const output = quiet ? "pipe" : "inherit";
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", output, output], env, shell: windows });
    const heard = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => heard.push(chunk));
    const done = (code) => {
      clearInterval(timer);
      if (code === 0) console.log(`✓ ${elapsed()} s`);
      else console.error(Buffer.concat(heard).toString());
      resolve(code ?? 1);
    };
    child.once("error", () => done(127));
    child.once("close", done);
  });
}

// npm must not run on the Node that it is about to replace.
const withoutOurs = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => path.resolve(folder) !== bin);
// Prisma's packages fetch an engine that we do not use, unless told where one is. Any file will do.
const env = { ...process.env, PATH: withoutOurs.join(path.delimiter), PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };

async function install() {
  const marker = "node_modules/.portal-lock";
  const wanted = digest("package-lock.json");
  const known = contentOf(marker);
  if (known === wanted) return;
  // Installed by hand with npm, later than the lock file: complete as well.
  const byHand = modifiedAt("node_modules/.package-lock.json") >= modifiedAt("package-lock.json");
  if (!byHand) {
    const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
    const code = await run(
      "Installation des bibliothèques (npm ci), une à trois minutes la première fois",
      "npm",
      args,
      env,
    );
    if (code === 127)
      fail("npm est introuvable. Installez Node.js (version 20 ou plus) avec npm : https://nodejs.org/fr");
    if (code !== 0) fail("npm ci a échoué : voir plus haut. Vérifiez le réseau, puis relancez la même commande.");
  }
  writeFileSync(marker, wanted);
}

async function generateClient() {
  const schemas = readdirSync("prisma/schema", { withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".prisma"))
    .map((entry) => path.join("prisma/schema", entry.name));
  const marker = "node_modules/.portal-prisma";
  const wanted = digest(...schemas.sort(), "node_modules/prisma/package.json");
  if (contentOf(marker) === wanted && existsSync("lib/platform/prisma/client.ts")) return;
  const args = [path.resolve("node_modules/prisma/build/index.js"), "generate"];
  const code = await run("Accès à la base (prisma generate)", node, args, env, true);
  if (code !== 0) fail("prisma generate a échoué : voir plus haut.");
  writeFileSync(marker, wanted);
}

function checkNode() {
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8", shell: windows });
  if (stdout?.startsWith("v24.")) return;
  const found = stdout?.trim() || "rien";
  fail(
    `node_modules/.bin/node devrait être Node 24 (trouvé : ${found}). Le paquet npm « node » l’apporte par son script d’installation : autorisez les scripts (npm config get ignore-scripts doit dire false), supprimez node_modules, et relancez.`,
  );
}

/** Hands over: same terminal, same signals, same exit code. Its IPC channel tells the command if we are killed. */
function handOver(script, args) {
  const child = spawn(node, [script, ...args], { stdio: ["inherit", "inherit", "inherit", "ipc"], shell: windows });
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.once("error", (error) => fail(error.message));
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGKILL" ? 137 : 1)));
  whenOrphaned(() => child.kill("SIGTERM"));
}

/** npm runs us through a shell and passes SIGTERM to the shell only, which dies of it without a word to us. */
function whenOrphaned(stop) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 250);
}

// Writing to a terminal that is gone must not end us before the command has cleaned up.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const [command = "", ...args] = process.argv.slice(2);
const script = `scripts/${command}.ts`;
if (Number.parseInt(process.versions.node, 10) < 20)
  fail(`Node ${process.versions.node} est trop ancien : il faut la version 20 ou plus.`);
if (!/^[a-z][a-z-]*$/.test(command) || !existsSync(script))
  fail(`Commande inconnue : « ${command} » (${script} n’existe pas).`);
await install();
checkNode();
await generateClient();
handOver(script, args);
