// `npm run migrate:diff -- <name>`: writes the SQL that takes prisma/migrations to prisma/schema.
// Prisma's own schema engine, as WebAssembly: `prisma migrate dev` would download a binary.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

const oid = { char: 18, text: 25 };
const schemaFolder = "prisma/schema";
const migrationsFolder = "prisma/migrations";

type Field = { dataTypeID: number };
type OpenAdapter = SqlDriverAdapter & {
  performIO(query: unknown): Promise<{ fields: Field[] }>;
  underlyingDriver(): pg.Pool;
  onError(error: unknown): never;
};

/** adapter-pg as a migration driver lacks "char" columns and splits scripts at each ";", through `$$` bodies too. */
function repaired(adapter: OpenAdapter): OpenAdapter {
  const prototype = Object.getPrototypeOf(adapter) as OpenAdapter;
  const performIO = adapter.performIO.bind(adapter);
  adapter.queryRaw = async (query) => {
    let chars: number[] = [];
    const readAsText = async (q: unknown) => {
      const result = await performIO(q);
      chars = result.fields.flatMap((field, i) => (field.dataTypeID === oid.char ? [i] : []));
      for (const field of result.fields) if (field.dataTypeID === oid.char) field.dataTypeID = oid.text;
      return result;
    };
    const answer = await prototype.queryRaw.call(Object.create(adapter, { performIO: { value: readAsText } }), query);
    for (const i of chars) answer.columnTypes[i] = ColumnTypeEnum.Character;
    return answer;
  };
  adapter.executeScript = async (script) => {
    await adapter
      .underlyingDriver()
      .query(script)
      .catch((error) => adapter.onError(error));
  };
  return adapter;
}

/** Gives the engine a shadow database of its own; adapter-pg would hand it the main one. */
class MigrationAdapter extends PrismaPg {
  readonly #url: string;
  constructor(url: string) {
    super({ connectionString: url });
    this.#url = url;
  }
  override async connect() {
    return repaired((await super.connect()) as unknown as OpenAdapter) as never;
  }
  override async connectToShadowDb() {
    const admin = new pg.Client({ connectionString: this.#url });
    await admin.connect();
    const name = `shadow_${crypto.randomUUID()}`;
    await admin.query(`CREATE DATABASE "${name}"`);
    const url = Object.assign(new URL(this.#url), { pathname: `/${name}` }).href;
    const shadow = (await new MigrationAdapter(url).connect()) as OpenAdapter;
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await admin.end();
    };
    return shadow as never;
  }
}

async function schemaEngine(url: string, datamodels: [string, string][]) {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } });
  const require = createRequire(import.meta.url);
  const script = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import(script);
  const { instance } = await WebAssembly.instantiate(await readFile(script.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const factory = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(url));
  return bindings.SchemaEngine.new({ datamodels }, () => {}, factory);
}

async function readMigrations() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const lockfile = await readFile(path.join(migrationsFolder, "migration_lock.toml"), "utf8");
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => {
        const value = await readFile(path.join(migrationsFolder, name, "migration.sql"), "utf8");
        return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
      }),
    ),
  };
}

async function main() {
  const [name] = process.argv.slice(2);
  const url = process.env.DATABASE_URL;
  if (!name || !url) throw new Error("Usage: DATABASE_URL=postgres://… npm run migrate:diff -- <name>");
  const files = (await readdir(schemaFolder)).filter((file) => file.endsWith(".prisma"));
  const datamodels = await Promise.all(
    files.map(async (file): Promise<[string, string]> => {
      const place = path.join(schemaFolder, file);
      return [place, await readFile(place, "utf8")];
    }),
  );
  const engine = await schemaEngine(url, datamodels);
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "migrations", ...(await readMigrations()) },
    to: { tag: "schemaDatamodel", files: datamodels.map(([place, content]) => ({ path: place, content })) },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  if (exitCode !== 2) return console.log("The schema has not changed since the last migration.");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), stdout);
  console.log(`Written: ${folder}/migration.sql. Read it before you commit it.`);
}

await main();
process.exit(0);
