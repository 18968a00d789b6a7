// From a clone to compiled code: installs what is missing, compiles what changed. One line a step, on standard error,
// so that standard output belongs to the command that follows.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root, run, runNode, seconds, tool } from "./run-step.mjs";

const oldestNode = [20, 19];
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Installs, and compiles a project with all that it refers to; by default everything. Ends the process with a message when
 * a step fails: nothing after it could work.
 */
export async function bootstrap(project = ".") {
  await install();
  const { ok, output, code } = await compile(project);
  if (ok) return;
  say(`The code does not compile:\n${output}`);
  process.exit(code);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  say(`Bellwether needs Node ${oldestNode.join(".")} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the dependencies when they are missing or older than the lock. */
export async function install() {
  refuseOldNode();
  if (await isInstalled()) return;
  const began = Date.now();
  say("Installing dependencies (npm ci)");
  // npm 11 obeys `allowScripts` of package.json. npm 10 runs the scripts of all packages: some fetch hundreds of
  // megabytes from elsewhere, and an optional package whose script fails is dropped without a word.
  await npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
  const allowed = await packagesWithAllowedScripts();
  if (allowed.length > 0) await npm("rebuild", ...allowed, "--loglevel=error");
  say(`Installed dependencies in ${seconds(began)}`);
}

async function npm(...parameters) {
  const { ok, code } = await run("npm", parameters, { stdout: process.stderr });
  if (ok) return;
  say("The dependencies could not be installed; npm says why above.");
  process.exit(code);
}

/** Names of the installed packages whose scripts `allowScripts` of package.json lets run. */
async function packagesWithAllowedScripts() {
  const { allowScripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  return allowed.filter((name) => existsSync(join(root, "node_modules", name)));
}

/** Compares npm's own record of what it installed with the lock: whoever installed it, and however, it counts. */
async function isInstalled() {
  const wanted = await packagesOf(join(root, "package-lock.json"));
  const present = await packagesOf(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([path, { version, link, optional, peer }]) => {
    if (!path.includes("node_modules/") || link) return true;
    const found = present[path];
    return found === undefined ? optional || peer : found.version === version;
  });
}

const packagesOf = (path) =>
  readFile(path, "utf8").then(
    (text) => JSON.parse(text).packages ?? {},
    () => ({}),
  );

/** Makes the script that customers' pages load; its bundler is there once everything is installed. */
async function bundleWidget() {
  const { bundle } = await import("../../apps/widget/scripts/bundle.mjs");
  await bundle();
}

/** Compiles what changed; the result tells whether all of it compiles. */
export async function compile(project = ".") {
  const began = Date.now();
  const result = await runNode(tool("tsc"), ["-b", project], { quiet: true });
  if (result.ok) await bundleWidget();
  if (result.ok && Date.now() - began > 3_000) say(`Compiled in ${seconds(began)}`);
  return result;
}
