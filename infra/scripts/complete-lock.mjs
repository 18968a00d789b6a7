// `npm run fix:lock`: npm leaves optional packages of other platforms out of the lock when the registry in use does not
// carry them, and `npm ci` then refuses the lock everywhere. Adds them, from what their dependents say.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./run-step.mjs";

const path = process.argv[2] ?? join(root, "package-lock.json");
const lock = JSON.parse(await readFile(path, "utf8"));
const { packages } = lock;
let added = 0;
for (const [place, { optionalDependencies = {}, dev }] of Object.entries({ ...packages })) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const platform = platformOf(name);
    if (platform === undefined || isResolved(place, name)) continue;
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[^\d]*/, ""),
      ...platform,
      ...(dev ? { dev } : {}),
      optional: true,
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")));
if (added > 0) await writeFile(path, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${added} packages of other platforms added`);

/** Whether Node finds the dependency from its dependent's folder upwards. */
function isResolved(place, name) {
  const has = (folder) => packages[[folder, "node_modules", name].filter(Boolean).join("/")] !== undefined;
  for (let folder = place; folder !== ""; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (has(folder)) return true;
  }
  return has("");
}

/** `@swc/core-linux-x64-musl` → { cpu: ["x64"], libc: ["musl"], os: ["linux"] }; undefined for a name of no platform. */
function platformOf(name) {
  const match =
    /[-/](android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/.exec(
      name,
    );
  if (match === null) return undefined;
  const [, os, cpu, abi = ""] = match;
  const libc = os === "linux" && abi !== "" ? { libc: [abi.startsWith("musl") ? "musl" : "glibc"] } : {};
  return { cpu: [cpu], ...libc, os: [os] };
}
