import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase } from "@bellwether/infra/testing/test-database";
import { readEnvironment } from "@bellwether/schema/config/environment";
import { ensureFirstOwner } from "../auth/first-owner.ts";
import { measureForecasts } from "./forecast-time.ts";
import { loadTest } from "./http-load.ts";
import { seedOrders } from "./seed-orders.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";

export interface GatewayBench {
  /** ours / plain. */
  ratio: number;
  /** Requests per second: medians of the rounds. */
  ours: number;
  plain: number;
  /** Milliseconds that half of the requests took at most. */
  latency: { ours: number; plain: number };
  /** Milliseconds for 200 forecasts of 365 points in three columns. */
  forecastMs: number;
}

const connections = 20;
const poolSize = 10;

/** 50 orders, each with its customer. Both servers answer these very words. */
const query = `query Orders {
  orders(first: 50) {
    nodes { externalId channel placedAt total { amount currency } customer { name country } }
  }
}`;

/**
 * The nested query of 50 orders with their customers, on the whole gateway (key, row-level security, limits, one snapshot
 * a request) and on a plain Apollo, type-graphql and TypeORM server, on one database and in turns.
 */
export async function run({ quick = false }: { json?: boolean; quick?: boolean } = {}): Promise<GatewayBench> {
  const database = await createTestDatabase();
  const directory = await mkdtemp(join(tmpdir(), "bellwether-bench-"));
  const servers: ServerProcess[] = [];
  try {
    const { appUrl, authUrl, ownerUrl } = database;
    const environment = readEnvironment({ DATA_DIR: directory });
    const owner = await ensureFirstOwner({ appUrl, authUrl, environment });
    const { cliKey } = owner;
    if (cliKey === undefined) throw new Error("A new installation has a new key.");
    await seedOrders(ownerUrl, owner.organisationId, quick ? small : large);
    const ours = await startServerProcess("../main.js", (port) => ({
      environment: {
        DATA_DIR: directory,
        DATABASE_APP_URL: appUrl,
        DATABASE_AUTH_URL: authUrl,
        DATABASE_POOL: String(poolSize),
        GATEWAY_PORT: String(port),
        RATE_LIMIT_PER_MINUTE: "10000000",
        LOG_LEVEL: "warn",
      },
    }));
    servers.push(ours);
    const plain = await startServerProcess("./plain-server.js", (port) => ({
      arguments: [ownerUrl, owner.organisationId, String(poolSize), String(port)],
    }));
    servers.push(plain);
    const requests = {
      ours: request(`${ours.url}/graphql`, { authorization: `Bearer ${cliKey}` }),
      plain: request(`${plain.url}/`, {}),
    };
    await checkSameAnswer(requests);
    const compared = await measure(requests, quick);
    const forecastMs = await measureForecasts(appUrl, owner.organisationId, ours.url, cliKey);
    return { ...compared, forecastMs };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.drop();
    await rm(directory, { recursive: true, force: true });
  }
}

const small = { customers: 500, orders: 2_000 };
const large = { customers: 5_000, orders: 50_000 };

type Requests = Record<"ours" | "plain", ReturnType<typeof request>>;

function request(url: string, headers: Record<string, string>) {
  return { url, headers, body: JSON.stringify({ query, operationName: "Orders" }) };
}

/** Both must have found the same orders and customers, or the comparison is worth nothing. */
async function checkSameAnswer(requests: Requests): Promise<void> {
  const answers = await Promise.all(
    [requests.ours, requests.plain].map(async ({ url, headers, body }) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body,
      });
      return (await response.json()) as { data?: { orders?: { nodes?: { externalId: string; customer: object }[] } } };
    }),
  );
  const [ours, plain] = answers.map((answer) =>
    JSON.stringify(answer.data?.orders?.nodes?.map(({ externalId, customer }) => [externalId, customer])),
  );
  if (ours === undefined || ours.length < 1_000 || ours !== plain)
    throw new Error(`The servers answer differently: ${JSON.stringify(answers).slice(0, 2_000)}`);
}

async function measure(requests: Requests, quick: boolean): Promise<Omit<GatewayBench, "forecastMs">> {
  const rounds = quick ? 2 : 5;
  const seconds = quick ? 1 : 4;
  const results = { ours: [] as number[], plain: [] as number[] };
  const latency = { ours: [] as number[], plain: [] as number[] };
  for (const name of ["ours", "plain"] as const) await loadTest(requests[name], connections, quick ? 1 : 3);
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? (["ours", "plain"] as const) : (["plain", "ours"] as const)) {
      const result = await loadTest(requests[name], connections, seconds);
      results[name].push(result.requestsPerSecond);
      latency[name].push(result.median);
    }
  }
  const ours = median(results.ours);
  const plain = median(results.plain);
  return {
    ratio: round(ours / plain, 2),
    ours: round(ours, 0),
    plain: round(plain, 0),
    latency: { ours: round(median(latency.ours), 1), plain: round(median(latency.plain), 1) },
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** A short run says little of either figure; the bars are for whole ones. */
export function missedBars({ ratio, forecastMs }: GatewayBench, { quick }: { quick: boolean }): string[] {
  if (quick) return [];
  return [
    ...(ratio >= 1.8 ? [] : [`${ratio} times the plain server's requests, not 1.8`]),
    ...(forecastMs < 250 ? [] : [`200 forecasts take ${forecastMs} ms, not under 250`]),
  ];
}
