import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// What the shell or a .env file says of real services must not reach a test. Empty counts as unset.
const env = {
  ...{ DATABASE_URL: "", MEILI_URL: "", MEILI_SEARCH_KEY: "", MEILI_ADMIN_KEY: "", SMTP_URL: "" },
  ...{
    AUTH_SECRET: "",
    PORTAL_URL: "",
    PORTAL_PUBLISHER: "",
    PORT: "",
    SEARCHES_PER_SECOND: "",
    LINK_CHECKS: "",
    LOG_LEVEL: "silent",
  },
  ...{ PORTAL_PUBLISHER_ADDRESS: "", PORTAL_DIRECTOR: "", PORTAL_HOST: "", PORTAL_CONTACT: "", PORTAL_DPO: "" },
};
const exclude = ["**/node_modules/**", ".next/**", "tests/e2e/**"];

// The other files never meet it: each has a database of its own, and they run side by side.
const needMeilisearch = ["lib/search/**/*.db.test.ts", "lib/platform/embedded/*.db.test.ts"];
const withDatabase = {
  env,
  globalSetup: ["tests/support/vitest-global.ts"],
  setupFiles: ["tests/support/db.ts", "tests/support/properties.ts"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // One less would be one on a machine of two.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.db.test.ts"],
          env,
          setupFiles: ["tests/support/properties.ts"],
          sequence: { groupOrder: 0 },
          // Properties and real data take their time where other tests run beside them.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...withDatabase,
          name: "integration",
          include: ["**/*.db.test.ts"],
          exclude: [...exclude, ...needMeilisearch],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...withDatabase,
          name: "search",
          include: needMeilisearch,
          exclude,
          // One file after the other: they share one Meilisearch, whose indexes have the names that the portal gives them.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
