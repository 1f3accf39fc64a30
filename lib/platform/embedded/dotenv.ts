import { existsSync } from "node:fs";

/** Reads the `.env` file of the current folder, if there is one. What the environment already says wins. */
export function loadDotEnv(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}
