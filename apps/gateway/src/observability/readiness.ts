import { migrations } from "@bellwether/migrations/all";
import type { DataSource } from "typeorm";

/** One thing that must work before requests are sent here. */
export interface Readiness {
  ready: boolean;
  /** What was found, for the person who looks. */
  detail: string;
}

/** Whether each part works; `required` parts decide whether the gateway takes requests. */
export interface ReadinessReport {
  ready: boolean;
  database: Readiness;
  migrations: Readiness;
  /** Away, predictions can still be read, so the gateway stays ready. */
  modelHost: Readiness;
}

/** How long one part may take to answer. */
const patienceMs = 2_000;

/** What is asked of the model host. */
export interface ModelHostProbe {
  ready(timeoutMs?: number): Promise<boolean>;
}

export async function checkReadiness(dataSource: DataSource, modelHost: ModelHostProbe): Promise<ReadinessReport> {
  const [{ migrations: migrated, ...database }, hostReady] = await Promise.all([
    checkDatabase(dataSource),
    modelHost.ready(patienceMs),
  ]);
  return {
    ready: database.ready && migrated.ready,
    database,
    migrations: migrated,
    modelHost: { ready: hostReady, detail: hostReady ? "ready" : "away or not ready" },
  };
}

async function checkDatabase(dataSource: DataSource): Promise<Readiness & { migrations: Readiness }> {
  try {
    const applied = await inTime(dataSource.query<{ name: string }[]>("SELECT name FROM migration"));
    const known = new Set(applied.map(({ name }) => name));
    const missing = migrations.map(({ name }) => name).filter((name) => !known.has(name));
    return {
      ready: true,
      detail: "answers",
      migrations: {
        ready: missing.length === 0,
        detail: missing.length === 0 ? `${known.size} applied` : `missing: ${missing.join(", ")}`,
      },
    };
  } catch (error) {
    const detail = (error as Error).message;
    return { ready: false, detail, migrations: { ready: false, detail: "unknown" } };
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
