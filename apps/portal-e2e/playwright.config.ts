import { defineConfig, devices } from "@playwright/test";
import { serverPlace } from "./src/server.ts";

const { port, dataDir } = await serverPlace();
const origin = `http://localhost:${port}`;

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../../.reports/e2e.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: origin,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "1440", use: { viewport: { width: 1440, height: 900 } } },
    { name: "1280", grep: /@1280/, use: { viewport: { width: 1280, height: 720 } } },
  ],
  webServer: {
    command: "exec node ../cli/src/main.ts serve",
    url: `${origin}/healthz`,
    env: { DATA_DIR: dataDir, PORT: String(port), APP_ORIGIN: origin },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
