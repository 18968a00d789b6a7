import { readFile } from "node:fs/promises";
import http from "node:http";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type GatewayProcess, startGatewayProcess } from "./gateway-process.ts";

export interface BulkBench {
  customers: number;
  /** Seconds until all are written, sent as NDJSON over one connection. */
  createSeconds: number;
  /** The same again, when nothing has changed. */
  unchangedSeconds: number;
  /** Most memory that the gateway's process had, in megabytes; null where the system does not tell. */
  gatewayPeakMb: number | null;
  /** Seconds to compare all of them by 256 buckets, and to list the records of one. */
  reconcileSeconds: number;
  bucketSeconds: number;
  /** Milliseconds of a GraphQL call of 1,000 new customers: the median of ten. */
  callMs: number;
  /** Changes read a second, 500 a page, each with its record. */
  changesPerSecond: number;
}

const full = 750_000;
const quickly = 75_000;

/** Bulk writing, the feed of changes and reconciliation, by HTTP into an embedded database of their own. */
export async function run({ quick = false }: { quick?: boolean } = {}): Promise<BulkBench> {
  const customers = quick ? quickly : full;
  const gateway = await startGatewayProcess();
  try {
    const createSeconds = await seconds(() => send(gateway, customers));
    const unchangedSeconds = await seconds(() => send(gateway, customers));
    const none = Array.from({ length: 256 }, () => "0".repeat(64));
    const compare =
      "query ($hashes: [String!]!) { reconcile(type: CUSTOMER, bucketHashes: $hashes) { differing recordCount } }";
    const list = "{ reconcileBuckets(type: CUSTOMER, bucketCount: 256, buckets: [7]) { externalIds hashes } }";
    const reconcileSeconds = await seconds(() => gateway.ask(compare, { hashes: none }));
    const bucketSeconds = await seconds(() => gateway.ask(list));
    const calls: number[] = [];
    for (let call = 0; call < 10; call++)
      calls.push(1_000 * (await seconds(() => gateway.ask(upsert, { records: thousand(call) }))));
    return {
      customers,
      createSeconds,
      unchangedSeconds,
      gatewayPeakMb: await peakMb(gateway.pid),
      reconcileSeconds,
      bucketSeconds,
      callMs: Math.round(calls.sort((a, b) => a - b)[5]!),
      changesPerSecond: await readChanges(gateway),
    };
  } finally {
    await gateway.close();
  }
}

/** What the platform promises for 750,000 customers. */
export function missedBars({ createSeconds, gatewayPeakMb }: BulkBench, { quick = false } = {}): string[] {
  const missed: string[] = [];
  if (!quick && createSeconds > 180) missed.push(`750,000 customers took ${createSeconds} s; three minutes at most.`);
  if (gatewayPeakMb !== null && gatewayPeakMb > 700) missed.push(`The gateway took ${gatewayPeakMb} MB; 700 at most.`);
  return missed;
}

async function send(gateway: GatewayProcess, count: number): Promise<void> {
  const request = http.request(`${gateway.url}/v1/customers`, {
    method: "POST",
    headers: { ...gateway.headers, "content-type": "application/x-ndjson" },
  });
  const answered = new Promise<string>((resolve, reject) => {
    request.on("error", reject);
    request.on("response", async (response) => {
      let last = "";
      for await (const line of createInterface(response)) last = line;
      resolve(last);
    });
  });
  await pipeline(Readable.from(lines(count), { objectMode: false }), request);
  const last = JSON.parse(await answered) as { summary?: { lines: number; rejected: number } };
  if (last.summary?.lines !== count || last.summary.rejected !== 0)
    throw new Error(`The stream ended with ${JSON.stringify(last)}.`);
}

const countries = ["France", "Peru", "China", "Japan", "Kenya"];
const channels = ["search", "newsletter", "store", "friend"];

function customer(at: number): object {
  return {
    externalId: `C-${at}`,
    name: `Customer number ${at}`,
    email: `customer.${at}@example.com`,
    country: countries[at % countries.length],
    locale: at % 2 === 0 ? "en" : "zh-CN",
    acquisitionChannel: channels[at % channels.length],
    attributes: { tier: at % 7, since: `20${10 + (at % 15)}-01-01` },
  };
}

function* lines(count: number): Generator<string> {
  for (let from = 0; from < count; from += 500)
    yield Array.from(
      { length: Math.min(500, count - from) },
      (_, at) => `${JSON.stringify(customer(from + at))}\n`,
    ).join("");
}

const upsert =
  "mutation ($records: [CustomerRecordInput!]!) { customersUpsert(input: { records: $records }) { created } }";
const thousand = (call: number) => Array.from({ length: 1_000 }, (_, at) => customer(10_000_000 + call * 1_000 + at));

async function readChanges(gateway: GatewayProcess): Promise<number> {
  const query = `query ($after: String) { changes(first: 500, after: $after) {
    nodes { type action externalId record { ... on Customer { externalId country } } } pageInfo { endCursor } } }`;
  const pages = 40;
  let after: string | null = null;
  let read = 0;
  const took = await seconds(async () => {
    for (let page = 0; page < pages; page++) {
      const { changes } = (await gateway.ask(query, { after })) as {
        changes: { nodes: object[]; pageInfo: { endCursor: string } };
      };
      read += changes.nodes.length;
      after = changes.pageInfo.endCursor;
    }
  });
  return Math.round(read / took);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began) / 1_000;
}

async function peakMb(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1_024);
}
