import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type ServerPlace = { port: number; dataDir: string };

const PORT = "HENGJI_E2E_PORT";
const DATA_DIR = "HENGJI_E2E_DATA_DIR";

/**
 * Where the server of this run listens and keeps its data: chosen once by the process that starts it, known to
 * the workers through their environment, gone when that process ends.
 */
export async function serverPlace(): Promise<ServerPlace> {
  const given = { port: process.env[PORT], dataDir: process.env[DATA_DIR] };
  if (given.port !== undefined && given.dataDir !== undefined) {
    return { port: Number(given.port), dataDir: given.dataDir };
  }
  const place = { port: await freePort(), dataDir: mkdtempSync(join(tmpdir(), "hengji-e2e-")) };
  process.env[PORT] = String(place.port);
  process.env[DATA_DIR] = place.dataDir;
  process.on("exit", () => rmSync(place.dataDir, { recursive: true, force: true }));
  return place;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
