// `npm run bellwether -- <command>`: bootstraps, then becomes the command line.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bootstrap } from "./bootstrap.mjs";
import { root } from "./run-step.mjs";

export async function becomeCommandLine(parameters) {
  await bootstrap("apps/cli");
  const main = join(root, "apps", "cli", "dist", "main.js");
  process.argv = [process.execPath, main, ...parameters];
  await import(pathToFileURL(main).href);
}

if (process.argv[1] === import.meta.filename) await becomeCommandLine(process.argv.slice(2));
