// `npm run bench -- <name> [--json] [--quick]`: measures one thing. A benchmark is `<package>/src/bench/<name>-bench.ts`
// with `run({ quick }): Promise<object>`; with --json the object alone goes to standard output. It may have
// `missedBars(object, { quick }): string[]` too: the figures are printed all the same, and the exit status tells.
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { bootstrap } from "./bootstrap.mjs";
import { root } from "./run-step.mjs";
import { joinTestCluster, leaveTestCluster } from "./test-cluster-users.mjs";

const words = process.argv.slice(2);
const name = words.find((word) => !word.startsWith("-"));
const options = { json: words.includes("--json"), quick: words.includes("--quick") };

await bootstrap();
const found = await findBenches();
const path = found.get(name);
if (path === undefined) {
  process.stderr.write(
    `Usage: npm run bench -- <name> [--json] [--quick]; names: ${[...found.keys()].sort().join(", ")}\n`,
  );
  process.exit(2);
}

// Whatever a benchmark says on the way, standard output is kept for its result.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);
await joinTestCluster();
let failed = false;
try {
  const { run, missedBars = () => [] } = await import(pathToFileURL(path).href);
  const result = await run(options);
  if (result !== undefined) write(`${JSON.stringify(result, undefined, options.json ? undefined : 2)}\n`);
  const missed = missedBars(result, options);
  failed = missed.length > 0;
  for (const sentence of missed) process.stderr.write(`Bar missed: ${sentence}\n`);
} catch (error) {
  failed = true;
  process.stderr.write(`${error?.stack ?? error}\n`);
} finally {
  await leaveTestCluster();
}
process.exit(failed ? 1 : 0);

async function findBenches() {
  const benches = new Map();
  for (const group of ["services", "apps", "."]) {
    for (const folder of group === "." ? ["tests"] : await readdir(join(root, group))) {
      const directory = join(root, group, folder, "dist", "bench");
      if (!existsSync(directory)) continue;
      for (const file of await readdir(directory)) {
        if (file.endsWith("-bench.js")) benches.set(basename(file, "-bench.js"), join(directory, file));
      }
    }
  }
  return benches;
}
