// What `npm run up` says once the portal lives.
import path from "node:path";
import type { Env } from "#lib/platform/env.ts";
import type { PortalHealth } from "./health.ts";

const people = ["citoyenne", "rédactrice d’association", "modératrice", "relecteur clinique", "administratrice"];

/** One readable screen, in French. */
export function screen(env: Env, health: PortalHealth | null): string {
  const near = (folder: string) => (folder.startsWith(process.cwd()) ? path.relative(process.cwd(), folder) : folder);
  const lines: [string, string][] = [
    ["Adresse", env.portalUrl],
    ...(env.demo ? demonstration() : []),
    ["Recherche", searchLine(env, health)],
    ["Base", env.embeddedDatabase ? "PostgreSQL embarqué" : "celle de DATABASE_URL"],
    ["Données", `${env.dataDir} (journaux dans ${near(path.join(env.dataDir, "logs"))})`],
    [
      "Courrier",
      env.smtpUrl ? "envoyé par SMTP_URL" : `gardé dans ${near(path.join(env.dataDir, "mail"))}, rien n’est envoyé`,
    ],
    ["Arrêter", `Ctrl-C (ou kill ${process.pid})`],
  ];
  const body = lines.map(([label, text]) => `  ${label.padEnd(14)}${text}`).join("\n");
  return `\n  Santé en commun est en marche.\n\n${body}\n`;
}

function demonstration(): [string, string][] {
  const accounts = people.map((person): [string, string] => ["", `· ${person}`]);
  return [["Comptes", "de démonstration ; un clic suffit, sur /connexion :"], ...accounts];
}

function searchLine(env: Env, health: PortalHealth | null): string {
  const behind = health?.search.pending ? ` (encore ${health.search.pending} articles à indexer)` : "";
  if (!env.meilisearch) return "PostgreSQL, réduite : Meilisearch n’est pas disponible ici";
  const down = health?.search.engine === "postgres" || health?.search.status === "down";
  return (down ? "PostgreSQL, réduite : Meilisearch ne répond pas" : "Meilisearch") + behind;
}
