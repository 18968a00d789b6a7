// From a clone to compiled code: installs what is missing, compiles what changed. One line a step, on standard error,
// so that standard output belongs to the command that follows.
import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root, run, runNode, seconds, tool } from "./run-step.mjs";

const oldestNode = [20, 19];
const say = (line) => process.stderr.write(`${line}\n`);

/** Ends the process with a message when a step fails: nothing after it could work. */
export async function bootstrap() {
  await install();
  const { ok, output, code } = await compile();
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
  const lock = join(root, "package-lock.json");
  const stamp = join(root, "node_modules", ".bellwether-lock");
  const wanted = createHash("sha256")
    .update(await readFile(lock))
    .digest("hex");
  const installed = await readFile(stamp, "utf8").catch(() => undefined);
  if (installed === wanted) return;
  // Installed by hand since the lock was written: npm's own record is newer than the lock.
  const record = await modified(join(root, "node_modules", ".package-lock.json"));
  if (installed !== undefined || record < (await modified(lock))) {
    const began = Date.now();
    say("Installing dependencies (npm ci)");
    const { ok, code } = await run("npm", ["ci", "--no-audit", "--no-fund"], { stdout: process.stderr });
    if (!ok) {
      say("The dependencies could not be installed; npm says why above.");
      process.exit(code);
    }
    say(`Installed dependencies in ${seconds(began)}`);
  }
  await writeFile(stamp, wanted);
}

const modified = (path) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/** Compiles what changed; the result tells whether all of it compiles. */
export async function compile() {
  const began = Date.now();
  const result = await runNode(tool("tsc"), ["-b"], { quiet: true });
  if (result.ok && Date.now() - began > 3_000) say(`Compiled in ${seconds(began)}`);
  return result;
}
