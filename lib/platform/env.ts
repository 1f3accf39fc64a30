// What the portal is told from outside: environment variables, completed by what the supervisor of the embedded
// services wrote. Nothing else in the project reads these variables.
import path from "node:path";
import { z } from "zod";
import { type MeilisearchAccess, type Runtime, readRuntime } from "#lib/platform/embedded/runtime.ts";
import { keptSecret } from "#lib/platform/embedded/secrets.ts";

export type Env = {
  dataDir: string;
  port: number;
  databaseUrl: string;
  meilisearch: MeilisearchAccess | null;
  smtpUrl: string | null;
  portalUrl: string;
  authSecret: string;
  publisher: string | null;
  legal: LegalIdentity;
  embeddedDatabase: boolean;
  /** True when the demonstration accounts may sign in: on embedded defaults only. */
  demo: boolean;
  production: boolean;
  /** How many searches one address may make in a second. */
  searchesPerSecond: number;
  /** Whether cited pages are asked every day if they are still there. A demonstration leaves other people's servers alone. */
  linkChecks: boolean;
};

/** What a legal notice must say beside the publisher's name (law no. 2004-575, article 1-1). Null: not configured. */
export type LegalIdentity = {
  /** Postal address and telephone of the publisher. */
  address: string | null;
  /** The director of publication. */
  director: string | null;
  /** Name, address and telephone of the host. */
  host: string | null;
  /** Where to write to: an e-mail address, or the https address of a form. */
  contact: string | null;
  /** Where to write to the data protection officer, likewise. */
  dpo: string | null;
};

/** A setting that is missing or wrong; the message is for whoever started the portal and holds no value. */
export class EnvError extends Error {
  override name = "EnvError";
}

const address = (protocols: string[], expected: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `attendu ${expected}.`)
    .optional();

const identity = (what: string) => z.string().max(300, `attendu ${what}, en 300 caractères au plus.`).optional();

const whereToWrite = z
  .string()
  .max(300, "attendu une adresse en 300 caractères au plus.")
  .refine(
    (value) => z.email().safeParse(value).success || (URL.canParse(value) && new URL(value).protocol === "https:"),
    "attendu une adresse électronique, ou l’adresse https:// d’un formulaire.",
  )
  .optional();

const key = z.string().min(16, "attendu une clé d’au moins 16 caractères.").optional();

const legalVariables = [
  "PORTAL_PUBLISHER_ADDRESS",
  "PORTAL_DIRECTOR",
  "PORTAL_HOST",
  "PORTAL_CONTACT",
  "PORTAL_DPO",
] as const;

const variablesSchema = z
  .object({
    DATABASE_URL: address(
      ["postgres:", "postgresql:"],
      "une adresse postgresql://utilisateur:mot-de-passe@serveur:5432/base",
    ).refine(
      (value) => !value || !URL.canParse(value) || new URL(value).pathname.length > 1,
      "attendu le nom de la base à la fin de l’adresse.",
    ),
    MEILI_URL: address(["http:", "https:"], "une adresse comme http://127.0.0.1:7700"),
    MEILI_ADMIN_KEY: key,
    MEILI_SEARCH_KEY: key,
    SMTP_URL: address(["smtp:", "smtps:"], "une adresse smtp://utilisateur:mot-de-passe@serveur:587 ou smtps://"),
    PORTAL_URL: z
      .string()
      .refine(
        isPortalAddress,
        "attendu l’adresse publique, en https://, sans chemin (http:// pour localhost seulement).",
      )
      .optional(),
    AUTH_SECRET: z
      .string()
      .min(32, "attendu au moins 32 caractères tirés au hasard (openssl rand -hex 32).")
      .optional(),
    PORTAL_PUBLISHER: z.string().max(200, "attendu le nom de l’éditeur, en 200 caractères au plus.").optional(),
    PORTAL_PUBLISHER_ADDRESS: identity("l’adresse postale et le téléphone de l’éditeur"),
    PORTAL_DIRECTOR: identity("le nom du directeur ou de la directrice de la publication"),
    PORTAL_HOST: identity("le nom, l’adresse et le téléphone de l’hébergeur"),
    PORTAL_CONTACT: whereToWrite,
    PORTAL_DPO: whereToWrite,
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, "attendu un numéro de port, de 1 à 65535.")
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, "attendu un numéro de port, de 1 à 65535.")
      .default(3000),
    SEARCHES_PER_SECOND: z
      .string()
      .regex(/^[1-9]\d{0,5}$/, "attendu un nombre entier, 1 ou plus.")
      .transform(Number)
      .default(30),
    LINK_CHECKS: z.enum(["on", "off"], "attendu on ou off.").optional(),
    PORTAL_DATA_DIR: z
      .string()
      .default(".data")
      .transform((folder) => path.resolve(folder)),
  })
  .superRefine((variables, context) => {
    const missing = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
    if (variables.MEILI_URL && !variables.MEILI_SEARCH_KEY) missing("MEILI_SEARCH_KEY", "attendue avec MEILI_URL.");
    if (!variables.MEILI_URL && (variables.MEILI_SEARCH_KEY || variables.MEILI_ADMIN_KEY))
      missing("MEILI_URL", "attendue avec une clé de Meilisearch.");
    for (const name of legalVariables)
      if (variables[name] && !variables.PORTAL_PUBLISHER) missing("PORTAL_PUBLISHER", `attendu avec ${name}.`);
    if (variables.DATABASE_URL && !variables.AUTH_SECRET) {
      missing(
        "AUTH_SECRET",
        "attendu avec DATABASE_URL : au moins 32 caractères tirés au hasard (openssl rand -hex 32).",
      );
    }
  });

export type Variables = z.output<typeof variablesSchema>;

/** The variables as given, checked. An empty one counts as unset.
 * @throws EnvError naming each wrong variable and what was expected. */
export function readVariables(source: Record<string, string | undefined>): Variables {
  const given = Object.entries(source).filter(([, value]) => value?.trim());
  const parsed = variablesSchema.safeParse(Object.fromEntries(given.map(([name, value]) => [name, value?.trim()])));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} : ${issue.message}`);
  throw new EnvError(`Configuration refusée :\n${lines.join("\n")}\nVoir .env.example.`);
}

/** Completes the given variables with what the supervisor wrote. Pure but for the secret, asked only when needed. */
export function completeEnv(
  variables: Variables,
  runtime: Runtime | null,
  ownSecret: () => string,
  production: boolean,
): Env {
  const databaseUrl = variables.DATABASE_URL ?? runtime?.databaseUrl;
  if (!databaseUrl) {
    throw new EnvError("Aucune base de données : lancez « npm run up » (base embarquée), ou indiquez DATABASE_URL.");
  }
  const embeddedDatabase = !variables.DATABASE_URL && runtime?.embeddedDatabase === true;
  const portalUrl = new URL(variables.PORTAL_URL ?? runtime?.portalUrl ?? `http://localhost:${variables.PORT}`).origin;
  return {
    dataDir: variables.PORTAL_DATA_DIR,
    port: variables.PORT,
    databaseUrl,
    meilisearch: meilisearchAccess(variables, runtime, databaseUrl),
    smtpUrl: variables.SMTP_URL ?? null,
    portalUrl,
    authSecret: variables.AUTH_SECRET ?? ownSecret(),
    publisher: variables.PORTAL_PUBLISHER ?? null,
    legal: {
      address: variables.PORTAL_PUBLISHER_ADDRESS ?? null,
      director: variables.PORTAL_DIRECTOR ?? null,
      host: variables.PORTAL_HOST ?? null,
      contact: variables.PORTAL_CONTACT ?? null,
      dpo: variables.PORTAL_DPO ?? null,
    },
    embeddedDatabase,
    demo: embeddedDatabase && !variables.PORTAL_PUBLISHER && isLoopback(portalUrl) && isLoopback(databaseUrl),
    production,
    searchesPerSecond: variables.SEARCHES_PER_SECOND,
    linkChecks: variables.LINK_CHECKS ? variables.LINK_CHECKS === "on" : Boolean(variables.PORTAL_PUBLISHER),
  };
}

function meilisearchAccess(
  variables: Variables,
  runtime: Runtime | null,
  databaseUrl: string,
): MeilisearchAccess | null {
  if (variables.MEILI_URL && variables.MEILI_SEARCH_KEY) {
    return {
      url: variables.MEILI_URL,
      searchKey: variables.MEILI_SEARCH_KEY,
      adminKey: variables.MEILI_ADMIN_KEY ?? null,
    };
  }
  // The embedded index belongs to the database that the supervisor serves: a command pointed at another one must not touch it.
  return runtime?.databaseUrl === databaseUrl ? runtime.meilisearch : null;
}

function isPortalAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username } = new URL(value);
  const secure = protocol === "https:" || (protocol === "http:" && isLoopback(value));
  return secure && pathname === "/" && !search && !hash && !username;
}

/** Does this address name this very machine? */
export function isLoopback(url: string): boolean {
  const hostname = URL.parse(url)?.hostname ?? "";
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

let known: Env | undefined;

/** The settings of this process, read once.
 * @throws EnvError when one is wrong, or when there is no database. */
export function getEnv(): Env {
  if (known) return known;
  const variables = readVariables(process.env);
  const { PORTAL_DATA_DIR: dataDir } = variables;
  const secret = () => keptSecret(path.join(dataDir, "auth-secret"));
  known = completeEnv(variables, readRuntime(dataDir), secret, process.env.NODE_ENV === "production");
  return known;
}
