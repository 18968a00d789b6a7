import { createHash } from "node:crypto";
import { chmod, lstat, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { provisionDatabase } from "../database/provision.ts";
import { withLock } from "../files/lock-file.ts";
import { answers } from "../postgres/answers.ts";
import { findBinaries } from "../postgres/binaries.ts";
import { type Cluster, initialiseCluster, startCluster } from "../postgres/cluster.ts";
import { freePort } from "../postgres/free-port.ts";
import { ownerUrl } from "../postgres/owner-url.ts";
import { readPostmaster } from "../postgres/postmaster.ts";
import { findServerUser } from "../postgres/server-user.ts";
import { reachableBinaries } from "../postgres/staging.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const password = "test";

/** Nothing here outlives the tests, so nothing waits for the disk. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
  shared_buffers: "64MB",
  max_wal_size: "2GB",
};

/** A running cluster with a migrated template database. */
export interface TestCluster {
  port: number;
  template: string;
}

/**
 * Where this checkout's test cluster lies. `infra/scripts/test-cluster-users.mjs`, which Jest calls at its end, stops
 * what it finds there when no Jest process is left.
 */
export function testClusterDirectory(): string {
  const key = createHash("sha256").update(repository).digest("hex").slice(0, 12);
  return join(tmpdir(), `bellwether-test-${process.getuid?.() ?? "user"}-${key}`);
}

/** The address of one of the cluster's databases, as its owner. */
export function testOwnerUrl(port: number, database: string): string {
  return ownerUrl(port, password, database);
}

/** The cluster of this checkout, started when it does not run yet; processes that ask at once take turns. */
export async function ensureTestCluster(): Promise<TestCluster> {
  const directory = testClusterDirectory();
  await ownDirectory(directory);
  return withLock(join(directory, "lock"), 60_000, async () => {
    const port = await ensureServer(directory);
    const template = `template_${await migrationsHash()}`;
    await ensureTemplate(port, template);
    return { port, template };
  });
}

/** Another account of this machine could have made the directory first: then it is not ours to trust. */
async function ownDirectory(directory: string): Promise<void> {
  await mkdir(directory, { mode: 0o711 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const entry = await lstat(directory);
  const mine = process.getuid === undefined || entry.uid === process.getuid();
  if (!entry.isDirectory() || !mine) throw new Error(`${directory} belongs to somebody else; remove it.`);
  await chmod(directory, 0o711);
}

async function ensureServer(directory: string): Promise<number> {
  const data = join(directory, "data");
  const running = await readPostmaster(data);
  if (running?.ready === true && (await answers(testOwnerUrl(running.port, "postgres")))) return running.port;
  const user = findServerUser();
  const cluster: Cluster = { binaries: await reachableBinaries(await findBinaries(), user), directory: data, user };
  // Data of an earlier run is worth nothing, and a new cluster is made in a second.
  await rm(data, { recursive: true, force: true });
  await initialiseCluster(cluster, password);
  const port = await freePort();
  await startCluster(cluster, { port, settings, logFile: join(directory, "postgres.log") });
  return port;
}

async function ensureTemplate(port: number, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: testOwnerUrl(port, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate", [
      template,
    ]);
    if (rowCount !== 0) return;
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${template}`);
    await provisionDatabase(testOwnerUrl(port, template));
    await client.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  } finally {
    await client.end();
  }
}

/** Changes with any migration, so that an edited one is tested in a cluster that still runs. */
async function migrationsHash(): Promise<string> {
  const folder = join(repository, "migrations", "src");
  const hash = createHash("sha256");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts") && !name.endsWith(".spec.ts")).sort();
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest("hex").slice(0, 12);
}
