import { crashRounds } from "./crash-rounds.ts";

/*
 * node main.ts <rounds>: for a suite that runs once the portal is built. What it did goes to standard output as JSON;
 * a round that fails ends it with 1 and what was found.
 */
const stopping = new AbortController();
process.once("SIGTERM", () => stopping.abort());
const summary = await crashRounds(Number(process.argv[2]), { say: console.error, signal: stopping.signal });
console.log(JSON.stringify(summary));
