import { defineConfig } from "@playwright/test";
export default defineConfig({
  testDir: "/work/wt/editor/tests/e2e", outputDir: "/tmp/pw-4403-out", workers: 1, timeout: 120_000, expect: { timeout: 30_000 },
  reporter: [["line"]],
  use: { baseURL: "http://localhost:4403", locale: "fr-FR", timezoneId: "Europe/Paris", screenshot: "only-on-failure",
    launchOptions: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] } },
  projects: [{ name: "desktop", use: { viewport: { width: 1280, height: 800 } } }, { name: "mobile", use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } }],
});
