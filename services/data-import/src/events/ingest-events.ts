import type { EventKind } from "@bellwether/schema/contracts/customer-events";
import type { EntityManager } from "typeorm";
import { eventRows } from "../fields/event-fields.ts";
import { RowChecker } from "../rows/check-rows.ts";
import { renamed, type Violation } from "../rules.ts";
import { StagingTable } from "../staging/staging-table.ts";
import { planEvents } from "./plan-events.ts";
import { writeEvents } from "./write-events.ts";

/** Events of one call: enough for 2,000 a second in two calls, few enough to answer each of them. */
export const maxEventsPerCall = 1_000;

/** An event as a program tells it. */
export interface IngestedEvent {
  /** The sender's own id of it. */
  eventId: string;
  kind: EventKind;
  occurredAt: Date;
  customerId?: string | null;
  anonymousId?: string | null;
  /** The product's own code. */
  productId?: string | null;
  /** Exact, as text. */
  value?: string | null;
  /** ISO 4217. */
  currency?: string | null;
  channel?: string | null;
  schemaVersion?: number | null;
  /** JSON of an object. */
  properties?: string | null;
}

/** What became of an event, in the order of the call. */
export type IngestedResult = { status: "CREATED" | "UNCHANGED" } | { status: "REJECTED"; violations: Violation[] };

/** Another call wrote some of the same events after they were looked for: done again, this one finds them. */
export class EventsOvertaken extends Error {
  override readonly name = "EventsOvertaken";
}

/** Our fields, what a call names them, and how they are read. */
const columns: readonly [field: string, name: keyof IngestedEvent, read: (event: IngestedEvent) => unknown][] = [
  ["event_ref", "eventId", ({ eventId }) => eventId],
  ["customer_ref", "customerId", ({ customerId }) => customerId],
  ["anonymous_id", "anonymousId", ({ anonymousId }) => anonymousId],
  ["kind", "kind", ({ kind }) => kind],
  ["occurred_at", "occurredAt", ({ occurredAt }) => occurredAt.toISOString()],
  ["sku", "productId", ({ productId }) => productId],
  ["value", "value", ({ value }) => value],
  ["currency", "currency", ({ currency }) => currency],
  ["channel", "channel", ({ channel }) => channel],
  ["schema_version", "schemaVersion", ({ schemaVersion }) => schemaVersion],
  ["properties", "properties", ({ properties }) => properties],
];
const header = columns.map(([, name]) => name);
const mapping = Object.fromEntries(columns.map(([field, name]) => [field, name]));

/**
 * Takes events of a call in, by the rules of imported ones and in a number of statements that does not grow with them: those that are new are
 * written, those that came before are left, and those that break a rule are refused, each for itself.
 *
 * @throws EventsOvertaken when another transaction writes one of them at the same time; nothing is written then
 */
export async function ingestEvents(db: EntityManager, events: readonly IngestedEvent[]): Promise<IngestedResult[]> {
  if (events.length > maxEventsPerCall)
    throw new Error(`At most ${maxEventsPerCall} events a call; got ${events.length}.`);
  const context = { timeZone: "UTC", dateOrder: undefined, decimalComma: false, currency: "" };
  const checker = new RowChecker(eventRows, context, { ragged: false, encoding: "utf-8", mapping });
  const checked = checker.check({
    header,
    lines: events.map((_, at) => at + 1),
    rows: events.map((event) => columns.map(([, , read]) => String(read(event) ?? ""))),
  });
  const refused = new Map(checked.rejected.map(({ line, violations }) => [line, violations]));
  const table = new StagingTable("staged_line", eventRows);
  await table.create(db);
  await table.add(db, checked);
  await table.analyse(db);
  // Rules that are seen together with what is stored name our field.
  await planEvents(db, async (rows) => {
    for (const { line, violations } of rows)
      refused.set(
        line,
        violations.map((found) => renamed(found, mapping)),
      );
  });
  const { overtaken } = await writeEvents(db);
  if (overtaken > 0) throw new EventsOvertaken("Another call wrote the same events.");
  const fresh: { line: number }[] = await db.query("SELECT line FROM event_plan WHERE is_new");
  const created = new Set(fresh.map(({ line }) => line));
  return events.map((_, at) => {
    const violations = refused.get(at + 1);
    if (violations !== undefined) return { status: "REJECTED", violations };
    return { status: created.has(at + 1) ? "CREATED" : "UNCHANGED" };
  });
}
