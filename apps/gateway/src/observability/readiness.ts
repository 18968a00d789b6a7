import { migrations } from "@bellwether/migrations/all";
import type { DataSource } from "typeorm";
import { z } from "zod";

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
  /** The engine that the model host computes with. */
  backend: Readiness;
}

/** How long one part may take to answer. */
const patienceMs = 2_000;

/** Where the model host is, and how to prove that one may ask it. */
export interface ModelHostAddress {
  url: string;
  token: string | undefined;
}

export async function checkReadiness(dataSource: DataSource, modelHost: ModelHostAddress): Promise<ReadinessReport> {
  const [{ migrations: migrated, ...database }, host, backend] = await Promise.all([
    checkDatabase(dataSource),
    askModelHost(modelHost, "/v2/health/ready", async () => "ready"),
    askModelHost(modelHost, "/runtime", readEngine),
  ]);
  return {
    ready: database.ready && migrated.ready,
    database,
    migrations: migrated,
    modelHost: host,
    backend,
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

async function askModelHost(
  { url, token }: ModelHostAddress,
  path: string,
  describe: (response: Response) => Promise<string>,
): Promise<Readiness> {
  try {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(new URL(path, url), { headers, signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) return { ready: false, detail: `answers ${response.status}` };
    return { ready: true, detail: await describe(response) };
  } catch (error) {
    const { message, cause } = error as Error;
    return { ready: false, detail: cause instanceof Error && cause.message !== "" ? cause.message : message };
  }
}

async function readEngine(response: Response): Promise<string> {
  const { engine, device } = z.object({ engine: z.string(), device: z.string() }).parse(await response.json());
  return `${engine} on ${device}`;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
