// `npm run check [-- <name> …]`: everything that can be known without running the product. A line each, and the output
// of those that fail.
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { compile, install } from "./bootstrap.mjs";
import { root, runNode, seconds, tool } from "./run-step.mjs";

const quiet = { quiet: true };
const dashboard = join(root, "apps", "dashboard");

/** Name → work. What repairs it, where something does, is the npm script `fix:<name>`. */
const checks = {
  types: async () => (compiled.ok ? runNode(tool("tsc"), ["-p", dashboard], quiet) : compiled),
  lint: () => runNode(tool("biome"), ["check", "--error-on-warnings", "."], quiet),
  unused: () => runNode(tool("knip"), [], quiet),
  sdl: () => runNode("apps/gateway/dist/schema/emit-sdl.js", ["--check"], quiet),
  codegen: checkCodegen,
  messages: () => runNode("apps/dashboard/scripts/check-messages.mjs", [], quiet),
  migrations: () =>
    runNode(tool("jest"), ["--selectProjects", "infra", "--testPathPatterns", "database/(migrations|tables)"], {
      ...quiet,
      env: { ...process.env, TZ: "UTC", NODE_OPTIONS: "--experimental-vm-modules" },
    }),
};

/** Generates typed operations, the dashboard's and those for integrators, elsewhere and compares them with those committed. */
async function checkCodegen() {
  const results = [
    await compareCodegen(dashboard, join(root, "apps", ".codegen-"), join("src", "gql")),
    await compareCodegen(join(root, "schema"), join(root, ".codegen-"), join("src", "client")),
  ];
  return results.find(({ ok }) => !ok) ?? results[0];
}

/** @param made the folder of what is generated, inside the package */
async function compareCodegen(directory, prefix, made) {
  const copy = await mkdtemp(prefix);
  try {
    const kept = (path) => !/\/(node_modules|\.next|dist)(\/|$)/.test(path.slice(directory.length));
    await cp(directory, copy, { recursive: true, filter: kept });
    const run = await runNode(tool("codegen", "apps/dashboard"), ["--config", "codegen.ts"], { ...quiet, cwd: copy });
    if (!run.ok) return run;
    const changed = await differences(join(directory, made), join(copy, made));
    const output = `These differ from what the schema gives: ${changed.join(", ")}. Run \`npm run fix:codegen\`.`;
    return { ok: changed.length === 0, output };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function differences(one, other) {
  const names = new Set([...(await readdir(one).catch(() => [])), ...(await readdir(other).catch(() => []))]);
  const differing = [];
  for (const name of [...names].sort()) {
    const [a, b] = await Promise.all(
      [one, other].map((folder) => readFile(join(folder, name), "utf8").catch(() => null)),
    );
    if (a !== b) differing.push(name);
  }
  return differing;
}

await install();
// The other checks run what this compiles.
const compiled = await compile();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(", ")}. There are: ${Object.keys(checks).join(", ")}.`);
  process.exit(2);
}
const queue = Object.entries(checks).filter(([name]) => wanted.length === 0 || wanted.includes(name));
let failures = 0;
const total = queue.length;
const takeTurns = async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [name, work] = next;
    const began = Date.now();
    const { ok, output } = await work();
    console.log(`${ok ? "PASS" : "FAIL"} ${name.padEnd(11)} ${seconds(began)}`);
    if (ok) continue;
    failures++;
    console.log(output.trimEnd().replace(/^/gm, "     "));
  }
};
await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, takeTurns));
console.log(`${total - failures} passed, ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);
