import { mkdir, readFile, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { LockHeldError, takeLock } from "../files/lock-file.ts";
import { answers } from "./answers.ts";
import { findBinaries } from "./binaries.ts";
import { type Cluster, initialiseCluster, StartError, startCluster, stopCluster } from "./cluster.ts";
import { createDataState, prepareDataDirectory, readDataState, writeDataState } from "./data-state.ts";
import { freePort } from "./free-port.ts";
import { ownerUrl } from "./owner-url.ts";
import { readPostmaster } from "./postmaster.ts";
import { findServerUser } from "./server-user.ts";
import { reachableBinaries } from "./staging.ts";

/** A PostgreSQL server that belongs to one data directory and to us. */
export interface EmbeddedPostgres {
  /** Address of the database, as its owner. */
  ownerUrl: string;
  pid: number;
  /** What was found: nothing, data at rest, or a server that an earlier process of ours left running. */
  found: "nothing" | "data" | "orphan";
  /** Starts the server again, on the same port, when it is gone; does nothing otherwise. */
  revive(): Promise<void>;
  /** Stops the server and frees the data directory. Safe to call twice. */
  stop(): Promise<void>;
}

/** One machine, one company: enough connections for all processes, and a log that bulk imports do not wait for. */
const settings = {
  max_connections: "100",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  wal_level: "minimal",
  max_wal_senders: "0",
  checkpoint_timeout: "15min",
  log_checkpoints: "off",
  random_page_cost: "1.1",
  jit: "off",
};

const longestLogBytes = 10_000_000;

/**
 * Starts the PostgreSQL of a data directory, making both when they are not there yet. A server left behind by a killed
 * process is taken over when it answers, and stopped and started again when it does not.
 *
 * @throws Error naming the process that has the data directory already.
 */
export async function startEmbeddedPostgres(dataDirectory: string): Promise<EmbeddedPostgres> {
  const user = findServerUser();
  await prepareDataDirectory(dataDirectory, user);
  const release = await takeDataDirectory(dataDirectory);
  try {
    const binaries = await reachableBinaries(await findBinaries(), user);
    const state = (await readDataState(dataDirectory)) ?? (await createDataState(dataDirectory, user));
    const cluster: Cluster = { binaries, directory: state.directory, user };
    const found = await look(cluster, state.password);
    if (found === "nothing") await initialiseCluster(cluster, state.password);
    const serve = async (preferredPort: number | undefined): Promise<number> => {
      const port = await startOnFreePort(cluster, preferredPort, await logFile(dataDirectory));
      await writeDataState(dataDirectory, { ...state, port });
      return port;
    };
    if (found !== "orphan") await serve(state.port);
    const running = await readPostmaster(state.directory);
    if (running === undefined) throw new Error(`PostgreSQL ended right after its start; see ${dataDirectory}/logs.`);
    await writeDataState(dataDirectory, { ...state, port: running.port });
    let stopped = false;
    return {
      ownerUrl: ownerUrl(running.port, state.password),
      pid: running.pid,
      found,
      revive: async () => {
        if (stopped || (await readPostmaster(state.directory)) !== undefined) return;
        await startCluster(cluster, { port: running.port, settings, logFile: await logFile(dataDirectory) });
      },
      stop: async () => {
        if (stopped) return;
        stopped = true;
        await stopCluster(state.directory);
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function takeDataDirectory(dataDirectory: string): Promise<() => Promise<void>> {
  try {
    return await takeLock(join(dataDirectory, "lock"));
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    throw new Error(
      `Bellwether already runs on ${dataDirectory} (process ${error.pid}). ` +
        "Stop that one first, or give this one a data directory of its own by DATA_DIR.",
    );
  }
}

async function look(cluster: Cluster, password: string): Promise<EmbeddedPostgres["found"]> {
  const version = await readFile(join(cluster.directory, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version === undefined) return "nothing";
  const ours = cluster.binaries.version.split(".")[0];
  if (version.trim() !== ours) {
    throw new Error(
      `The data in ${cluster.directory} was written by PostgreSQL ${version.trim()}, and this is ${ours}. ` +
        "Start it with the version that wrote it, `pg_dump` it, and load the dump into a new data directory.",
    );
  }
  const orphan = await readPostmaster(cluster.directory);
  if (orphan === undefined) return "data";
  if (orphan.ready && (await answers(ownerUrl(orphan.port, password)))) return "orphan";
  await stopCluster(cluster.directory);
  return "data";
}

/** Between finding a port free and PostgreSQL listening on it, somebody else may take it. */
async function startOnFreePort(cluster: Cluster, preferred: number | undefined, log: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? preferred : undefined);
    try {
      await startCluster(cluster, { port, settings, logFile: log });
      return port;
    } catch (error) {
      const portTaken = error instanceof StartError && error.log.includes("could not create any TCP/IP sockets");
      if (!portTaken || attempt === 5) throw error;
    }
  }
}

async function logFile(dataDirectory: string): Promise<string> {
  const path = join(dataDirectory, "logs", "postgres.log");
  await mkdir(join(dataDirectory, "logs"), { recursive: true });
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > longestLogBytes) await truncate(path);
  return path;
}
