import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { progressChannel } from "@bellwether/runtime/jobs/boss";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import pg from "pg";
import { pino } from "pino";
import { followTenant } from "../follow/follow-tenant.ts";
import { type FollowedTurn, SegmentFollower } from "../follow/segment-follower.ts";
import { archiveSegment } from "../store/archive-segment.ts";
import { createSegment } from "../store/save-segment.ts";
import {
  addBenchCustomers,
  addBenchEvents,
  addCheckout,
  benchSegments,
  newVisitors,
  readBenchCustomers,
} from "./bench-company.ts";
import { DatabaseWaits, type SeenWaits } from "./database-waits.ts";

/** Milliseconds from a change's commit to the commit of what follows from it. */
interface Latency {
  events: number;
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
  /** Those that took more than 400 ms: how long, how long after the first event, and what the database was seen doing meanwhile. */
  slow: { ms: number; afterSeconds: number; waits: SeenWaits }[];
}

/** What the follower did while others' events came in. */
interface Turns {
  count: number;
  /** Together, of the time that events came in. */
  busyShare: number;
  longestMs: number;
  /** Notes that the longest took at most. */
  longestBatch: number;
}

export interface SegmentsBench {
  customers: number;
  segments: number;
  /** Working out every segment from nothing. */
  buildSeconds: number;
  /** The same for the one customer who changed. */
  oneCustomerMs: number;
  /** Events for which somebody came into a segment, one after another. */
  quiet: Latency;
  /** The same while other customers' events come in by the thousand. */
  busy: Latency & { otherEventsPerSecond: number; turns: Turns };
  /** Milliseconds that watching added to a statement of a thousand events. */
  watching: { withoutSegments: number; aboutOtherKinds: number; aboutThem: number };
}

/** Milliseconds that membership may take to follow an event, 95 times of 100. */
const followMs = 1_000;
/** Milliseconds from which a wait is told with what the database did meanwhile. */
const slowMs = 400;

export function missedBars({ quiet, busy }: SegmentsBench): string[] {
  return [
    ["an event", quiet],
    ["an event among thousands", busy],
  ]
    .filter((one): one is [string, Latency] => (one[1] as Latency).p95Ms > followMs)
    .map(([what, { p95Ms }]) => `membership follows ${what} after ${p95Ms} ms (p95); at most ${followMs}`);
}

/** Measures how membership follows events at 200,000 customers (20,000 quick), and what watching costs whoever writes. */
export async function run({ quick }: { quick: boolean }): Promise<SegmentsBench> {
  const customers = quick ? 20_000 : 200_000;
  const database = await createRuntimeDatabase();
  try {
    const tenantId = await database.addTenant();
    const write = <Result>(work: Parameters<typeof database.door.write<Result>>[1]) =>
      database.door.write(tenantId, work);
    for (let from = 1; from <= customers; from += 10_000) await write((db) => addBenchCustomers(db, from, 10_000));
    const ids = await write(readBenchCustomers);
    const withoutSegments = await watchingMs(database, tenantId, "PAGE_VIEW", ids);
    const segments: string[] = [];
    for (const [name, predicate] of benchSegments) {
      const made = await write((db) => createSegment(db, { name, description: null, predicate }, "bench"));
      if (made.outcome === "refused") throw new Error(`${name}: ${JSON.stringify(made.refusals)}`);
      segments.push(made.id);
    }
    const buildSeconds = await secondsOf(() => settle(database, tenantId));
    const aboutOtherKinds = await watchingMs(database, tenantId, "EMAIL_SENT", ids);
    const aboutThem = await watchingMs(database, tenantId, "PAGE_VIEW", ids);
    await settle(database, tenantId);
    await write((db) => addBenchEvents(db, { kind: "PAGE_VIEW", count: 1, daysAgo: 0, ids }));
    const oneCustomerMs = round(1_000 * (await secondsOf(() => settle(database, tenantId))));

    const turns: FollowedTurn[] = [];
    const follower = new SegmentFollower({
      databaseUrl: database.appUrl,
      door: database.door,
      log: pino({ level: "error" }),
      onTurn: (turn) => turns.push(turn),
    });
    const waits = await DatabaseWaits.open(database.ownerUrl);
    await follower.start();
    const times = quick ? 50 : 200;
    const visitors = segments[benchSegments.findIndex(([name]) => name === newVisitors)]!;
    const quiet = await measureLatency(database, tenantId, visitors, { from: 1, times, waits });
    turns.length = 0;
    const others = { stopped: false, written: 0 };
    const began = performance.now();
    const load = writeOthers(database, tenantId, ids, others);
    const busy = await measureLatency(database, tenantId, visitors, { from: 1 + times, times, waits });
    others.stopped = true;
    await load;
    const lasted = performance.now() - began;
    const otherEventsPerSecond = Math.round((1_000 * others.written) / lasted);
    await follower.stop();
    await waits.close();
    await write((db) => archiveSegment(db, visitors, null, "bench"));
    return {
      customers,
      segments: segments.length,
      buildSeconds,
      oneCustomerMs,
      quiet,
      busy: { ...busy, otherEventsPerSecond, turns: summary(turns, lasted) },
      watching: { withoutSegments, aboutOtherKinds, aboutThem },
    };
  } finally {
    await database.close();
  }
}

/** What the trigger took, as the database says itself: the statements around it differ by more. */
async function watchingMs(
  database: RuntimeDatabase,
  tenantId: TenantId,
  kind: string,
  ids: readonly string[],
): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const plan = await database.door.write(tenantId, (db) =>
      addBenchEvents(db, { kind, count: 1_000, daysAgo: 400, ids }),
    );
    const line = plan.map((row) => row["QUERY PLAN"]).find((one) => one.includes("customer_event_segment_insert"));
    taken.push(Number(/time=([\d.]+)/.exec(line ?? "")?.[1]));
  }
  taken.sort((a, b) => a - b);
  return round(taken[taken.length / 2]!);
}

async function settle(database: RuntimeDatabase, tenantId: TenantId): Promise<void> {
  const step = () => database.door.write(tenantId, (db) => followTenant(db, { batch: 5_000, sweep: false }));
  while ((await step()) !== "idle") {}
}

/** Two thousand events a second of customers who are in the segments already or never will be. */
async function writeOthers(
  database: RuntimeDatabase,
  tenantId: TenantId,
  ids: readonly string[],
  state: { stopped: boolean; written: number },
): Promise<void> {
  for (let next = performance.now(); !state.stopped; next += 250) {
    await database.door.write(tenantId, (db) => addBenchEvents(db, { kind: "PAGE_VIEW", count: 500, daysAgo: 1, ids }));
    state.written += 500;
    await pause(Math.max(0, next + 250 - performance.now()));
  }
}

/** Has customers do what takes them into a segment, one at a time, and listens for the news. */
async function measureLatency(
  database: RuntimeDatabase,
  tenantId: TenantId,
  segmentId: string,
  { from, times, waits }: { from: number; times: number; waits: DatabaseWaits },
): Promise<Latency> {
  const listener = new pg.Client({ connectionString: database.appUrl });
  await listener.connect();
  await listener.query(`LISTEN ${progressChannel}`);
  let told: () => void = () => undefined;
  listener.on("notification", ({ payload }) => {
    if (payload?.includes(segmentId)) told();
  });
  const taken: number[] = [];
  const slow: Latency["slow"] = [];
  const first = performance.now();
  try {
    for (let turn = 0; turn < times; turn += 1) {
      const news = new Promise<void>((resolve) => {
        told = resolve;
      });
      await database.door.write(tenantId, (db) => addCheckout(db, from + turn));
      const committed = performance.now();
      await news;
      const heard = performance.now();
      const ms = heard - committed;
      taken.push(ms);
      if (ms > slowMs)
        slow.push({
          ms: round(ms),
          afterSeconds: round((committed - first) / 1_000),
          waits: waits.between(committed, heard),
        });
      await pause(20);
    }
  } finally {
    await listener.end();
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => round(taken[Math.min(taken.length - 1, Math.floor(share * taken.length))]!);
  return { events: times, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1), slow };
}

function summary(turns: readonly FollowedTurn[], lasted: number): Turns {
  const longest = turns.reduce((one, other) => (other.ms > one.ms ? other : one));
  return {
    count: turns.length,
    busyShare: round(turns.reduce((sum, { ms }) => sum + ms, 0) / lasted),
    longestMs: round(longest.ms),
    longestBatch: longest.batch,
  };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return round((performance.now() - begun) / 1_000);
}

const round = (value: number) => Math.round(100 * value) / 100;
