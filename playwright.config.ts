import { defineConfig } from "@playwright/test";
import { findChromium } from "#tests/support/chromium.ts";
import { temporaryName } from "#tests/support/services.ts";

const port = 4310;
// Playwright reads this file once more in each worker: all must name the folder that the portal was started on.
// Tests find the mail that the portal keeps in `${PORTAL_E2E_DATA_DIR}/mail`.
process.env.PORTAL_E2E_DATA_DIR ??= temporaryName();

// Real services that the shell or a .env file names must not be what we test on. Empty counts as unset.
const embeddedDefaults = {
  ...{ DATABASE_URL: "", MEILI_URL: "", MEILI_SEARCH_KEY: "", MEILI_ADMIN_KEY: "", SMTP_URL: "" },
  ...{ PORTAL_PUBLISHER_ADDRESS: "", PORTAL_DIRECTOR: "", PORTAL_HOST: "", PORTAL_CONTACT: "", PORTAL_DPO: "" },
  ...{ AUTH_SECRET: "", PORTAL_URL: "", PORTAL_PUBLISHER: "" },
};

const wide = { viewport: { width: 1280, height: 800 } };
// Every page by itself: the same on any screen, or on screens that they choose; they leave each other alone.
const eachPage = /(?:accessibility|around-articles|html|machines|plain-pages|styles)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/browser",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A machine that others load may be late once. The report names what needed its second try.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["line"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ],
    },
  },
  // One after the other; what changes the portal for everybody (faults.spec.ts kills its services) goes alone.
  projects: [
    { name: "pages", testMatch: eachPage, fullyParallel: true, use: wide },
    { name: "desktop", testIgnore: eachPage, dependencies: ["pages"], workers: 1, use: wide },
    {
      name: "mobile",
      // What no screen changes, and long ways through the desk, whose pages accessibility.spec.ts sees narrow too.
      testIgnore: [eachPage, /(?:editing|faults|imports|links)\.spec\.ts$/],
      dependencies: ["desktop"],
      workers: 1,
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/up.ts`,
    url: `http://localhost:${port}/api/health`,
    env: { ...embeddedDefaults, PORT: String(port), PORTAL_DATA_DIR: process.env.PORTAL_E2E_DATA_DIR },
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    timeout: 180_000,
    stdout: "pipe",
  },
});
