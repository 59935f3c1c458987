import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

/** `npm run pictures`: the pictures of the documentation, taken from the running product. */
export default defineConfig({
  ...base,
  testDir: "pictures",
  reporter: "list",
  workers: 1,
  projects: [{ name: "pictures", use: { viewport: { width: 1440, height: 900 } } }],
});
