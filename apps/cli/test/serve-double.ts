import path from "node:path";
import { serve } from "../src/serve/serve.ts";

// `hengji serve` with another program in the portal's place.
process.exitCode = await serve({
  empty: process.argv.includes("--empty"),
  portalServer: path.join(import.meta.dirname, "portal-double.ts"),
});
