import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { runImport } from "@bellwether/data-import/run-import";
import { madeEvent, madeProducts } from "@bellwether/data-import/testing/made-events";
import { runSender } from "@bellwether/data-import/testing/run-sender";
import { provisionDatabase } from "@bellwether/infra/database/provision";
import { startEmbeddedPostgres } from "@bellwether/infra/postgres/embedded-postgres";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { roleUrl } from "@bellwether/schema/database/role-urls";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";

/** What `npm run bench -- events` measures: calls of 1,000, one after the other, into the embedded database as it is delivered. */
export interface EventsBench {
  events: number;
  eventsPerSecond: number;
  /** Over the last tenth of the run: what it slows down to as the table grows. */
  lastTenthPerSecond: number;
  /** Milliseconds of a call. */
  callMs: { p50: number; p95: number; max: number };
  /** Killed with SIGKILL in the middle and sent again: what was stored before, and in the end. */
  killed: { storedWhenKilled: number; stored: number; lost: number; double: number };
  /** The same events from a file by the public import. */
  file: { rows: number; rowsPerSecond: number };
}

const perCall = 1_000;
const bar = 2_000;
const tenantId = parseTenantId("00000000-0000-4000-8000-0000000000e7");

/** Times calls that take events in, kills a sender in the middle, and imports a file. */
export async function run({ quick }: { quick: boolean }): Promise<EventsBench> {
  const events = quick ? 20_000 : 240_000;
  const directory = await mkdtemp(join(tmpdir(), "bellwether-events-bench-"));
  const server = await startEmbeddedPostgres(directory);
  try {
    await provisionDatabase(server.ownerUrl);
    const appUrl = roleUrl(server.ownerUrl, "bellwether_app");
    const settings = { url: appUrl, poolSize: 3, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
    const source = await createAppDataSource(settings).initialize();
    try {
      const door = new TenantDoor(source);
      await door.write(tenantId, (db) => db.query("INSERT INTO organisation (name) VALUES ('Events')"));
      const csv = (kind: "products" | "events", lines: Iterable<string>) =>
        runImport({ door, tenantId, kind, source: Readable.from(lines), batch: { fileName: `${kind}.csv` } });
      await csv("products", ["sku\n", ...madeProducts.map((sku) => `${sku}\n`)]);
      const count = async () => {
        const [row] = await door.read(tenantId, (db) =>
          db.query<{ stored: number; ids: number }[]>(
            "SELECT count(*)::int AS stored, count(DISTINCT external_id)::int AS ids FROM customer_event",
          ),
        );
        return row!;
      };
      const sent = { appUrl, tenantId, events, perCall };
      await runSender({ ...sent, events: events / 2 }, (calls, sender) => {
        if (calls === events / 4 / perCall) sender.kill("SIGKILL");
      });
      const storedWhenKilled = (await count()).stored;
      const times = [performance.now()];
      await runSender(sent, () => times.push(performance.now()));
      const ended = await count();
      const fresh = times.slice(Math.ceil(storedWhenKilled / perCall) + 1);
      const began = performance.now();
      const file = await csv("events", eventLines(events, events / 2));
      const fileSeconds = (performance.now() - began) / 1_000;
      if (file.rowsRejected > 0) throw new Error(`${file.rowsRejected} rows of the file were refused.`);
      return {
        events,
        ...pace(fresh),
        killed: {
          storedWhenKilled,
          stored: ended.stored,
          lost: events - ended.ids,
          double: ended.stored - ended.ids,
        },
        file: { rows: file.rowsRead, rowsPerSecond: Math.round(file.rowsRead / fileSeconds) },
      };
    } finally {
      await source.destroy();
    }
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** 2,000 events a second on two cores, none lost and none double. */
export function missedBars({ eventsPerSecond, killed }: EventsBench): string[] {
  const missed: string[] = [];
  if (eventsPerSecond < bar) missed.push(`${eventsPerSecond} events a second, of ${bar} asked`);
  if (killed.lost > 0 || killed.double > 0) missed.push(`${killed.lost} events lost and ${killed.double} double`);
  return missed;
}

/** @param times when calls were answered, in milliseconds */
function pace(times: readonly number[]): Pick<EventsBench, "eventsPerSecond" | "lastTenthPerSecond" | "callMs"> {
  const rate = (some: readonly number[]) =>
    Math.round(((some.length - 1) * perCall * 1_000) / (some.at(-1)! - some[0]!));
  const calls = times
    .slice(1)
    .map((time, at) => time - times[at]!)
    .sort((a, b) => a - b);
  const at = (share: number) => Math.round(calls[Math.min(calls.length - 1, Math.floor(calls.length * share))]!);
  return {
    eventsPerSecond: rate(times),
    lastTenthPerSecond: rate(times.slice(-Math.max(2, Math.ceil(times.length / 10)))),
    callMs: { p50: at(0.5), p95: at(0.95), max: Math.round(calls.at(-1)!) },
  };
}

function* eventLines(from: number, count: number): Generator<string> {
  yield "event_id,kind,occurred_at,customer_id,visitor_id,product_id,channel,page\n";
  for (let n = from; n < from + count; n++) {
    const { eventId, kind, occurredAt, customerId, anonymousId, productId, channel } = madeEvent(n);
    yield `${[eventId, kind, occurredAt.toISOString(), customerId, anonymousId, productId, channel, `/${n}`].join(",")}\n`;
  }
}
