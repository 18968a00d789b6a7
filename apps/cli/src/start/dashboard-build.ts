import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { withLock } from "@bellwether/infra/files/lock-file";
import { projectRoot } from "@bellwether/schema/config/data-directory";

const dashboard = join(projectRoot, "apps", "dashboard");
const stamp = join(dashboard, ".next", "bellwether-build");
const buildTimeoutMs = 600_000;

/** Whether `next build` has to run: nothing was built yet, or the sources or the schema changed since. */
export async function dashboardIsStale(): Promise<boolean> {
  const built = await readFile(stamp, "utf8").catch(() => undefined);
  return built !== (await sourcesHash());
}

/**
 * Builds the dashboard unless what is there is current. Two starts of one checkout take turns.
 *
 * @throws Error with the end of the build's output.
 */
export async function buildDashboard(signal: AbortSignal): Promise<void> {
  const lock = join(projectRoot, "node_modules", ".bellwether-dashboard-lock");
  await withLock(lock, buildTimeoutMs, async () => {
    if (!(await dashboardIsStale())) return;
    const hash = await sourcesHash();
    await nextBuild(signal);
    await mkdir(join(dashboard, ".next"), { recursive: true });
    await writeFile(stamp, hash);
  });
}

function nextBuild(signal: AbortSignal): Promise<void> {
  const next = createRequire(join(dashboard, "package.json")).resolve("next/dist/bin/next");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [next, "build"], {
      cwd: dashboard,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-4_000);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The dashboard could not be built:\n${output.trim()}`));
    });
  });
}

async function sourcesHash(): Promise<string> {
  const hash = createHash("sha256");
  const files = [
    ...(await filesBelow(dashboard)),
    join(projectRoot, "schema", "schema.graphql"),
    join(projectRoot, "package-lock.json"),
  ];
  for (const path of files) hash.update(relative(projectRoot, path)).update(await readFile(path).catch(() => ""));
  return hash.digest("hex");
}

/** Files that the build reads, in a fixed order; not what it or the installation wrote. */
async function filesBelow(directory: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const isOutput = [".next", "dist", "node_modules", "next-env.d.ts"].includes(entry.name);
    if (isOutput || entry.name.endsWith(".tsbuildinfo") || /\.spec\.tsx?$/.test(entry.name)) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else found.push(path);
  }
  return found;
}
