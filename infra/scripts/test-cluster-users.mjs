// Who uses the shared test cluster (infra/src/testing/test-cluster.ts), and its end when nobody does. Plain JavaScript,
// since Jest and the benchmarks call it before anything is compiled.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The same directory as test-cluster.ts computes; its spec holds the two together. */
export function testClusterDirectory() {
  const repository = fileURLToPath(new URL("../..", import.meta.url));
  const key = createHash("sha256").update(repository).digest("hex").slice(0, 12);
  return join(tmpdir(), `bellwether-test-${process.getuid?.() ?? "user"}-${key}`);
}

const users = () => join(testClusterDirectory(), "users");

/** Says that this process may use the cluster, so that no other stops it. */
export async function joinTestCluster() {
  await mkdir(testClusterDirectory(), { mode: 0o711 }).catch(ignore("EEXIST"));
  await mkdir(users()).catch(ignore("EEXIST"));
  await writeFile(join(users(), String(process.pid)), "");
}

/** Gives the cluster up; the last of its living users stops the server and removes its data. */
export async function leaveTestCluster() {
  await rm(join(users(), String(process.pid)), { force: true });
  await underLock(async () => {
    for (const name of await readdir(users())) {
      if (isRunning(Number(name))) return;
      await rm(join(users(), name), { force: true });
    }
    const data = join(testClusterDirectory(), "data");
    const pid = Number.parseInt(await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "0"), 10);
    if (pid > 0 && isRunning(pid)) process.kill(pid, "SIGINT");
    for (let waited = 0; pid > 0 && isRunning(pid) && waited < 10_000; waited += 20) await sleep(20);
    await rm(data, { recursive: true, force: true });
  });
}

/** The lock of infra/src/files/lock-file.ts: a file that holds its holder's process id. */
async function underLock(work) {
  const path = join(testClusterDirectory(), "lock");
  const mine = await identity();
  const isMine = () =>
    writeFile(path, mine, { flag: "wx" }).then(
      () => true,
      () => false,
    );
  const deadline = Date.now() + 30_000;
  while (!(await isMine())) {
    const holder = Number.parseInt(await readFile(path, "utf8").catch(() => "0"), 10);
    if (holder > 0 && !isRunning(holder)) await rm(path, { force: true });
    if (Date.now() > deadline) return;
    await sleep(25);
  }
  try {
    await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** Written as infra/src/files/process-identity.ts does. */
async function identity() {
  const stat = await readFile("/proc/self/stat", "utf8").catch(() => undefined);
  if (stat === undefined) return String(process.pid);
  return `${process.pid}/${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function ignore(code) {
  return (error) => {
    if (error.code !== code) throw error;
  };
}
