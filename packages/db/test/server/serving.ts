import { startServer } from "../../src/server/index.ts";

// A process that serves a data folder: says so on stdout, stops when its input ends.
const server = await startServer({ dataDir: process.argv[2] ?? "" });
console.log("serving");
process.stdin.resume().once("end", () => void server.stop().then(() => console.log("left")));
