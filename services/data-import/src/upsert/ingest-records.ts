import type { EntityManager } from "typeorm";
import { type IngestedEvent, ingestEvents, maxEventsPerCall } from "../events/ingest-events.ts";
import { renamed, type Violation, violation } from "../rules.ts";
import { parseTimestamp } from "../values/timestamp.ts";
import { parseEventKind } from "../values/words.ts";
import { cellOf, givenId } from "./record-shapes.ts";
import type { GivenRecord, RecordResult } from "./upsert-contract.ts";

/** What a record of an event may have, by the name that the use case has for it. */
const names = {
  eventId: "eventId",
  kind: "kind",
  occurredAt: "occurredAt",
  customerExternalId: "customerId",
  anonymousId: "anonymousId",
  productExternalId: "productId",
  value: "value",
  currency: "currency",
  channel: "channel",
  schemaVersion: "schemaVersion",
  properties: "properties",
} as const satisfies Record<string, keyof IngestedEvent>;

const publicNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(names).map(([name, field]) => [field, name]),
);

/**
 * Writes events given as records, by the use case of `eventsIngest`, as many at a time as it takes. Times without an offset are in UTC.
 *
 * @returns what became of each, in the order given
 * @throws EventsOvertaken when another transaction writes one of them at the same time; the caller's can be done again
 */
export async function ingestRecords(db: EntityManager, records: readonly GivenRecord[]): Promise<RecordResult[]> {
  if (records.length > maxEventsPerCall) throw new Error(`At most ${maxEventsPerCall} events; got ${records.length}.`);
  const read = records.map(readEvent);
  const results = (
    await ingestEvents(
      db,
      read.filter((one) => "eventId" in one),
    )
  ).values();
  return read.map((one, at): RecordResult => {
    const externalId = givenId(records[at]!.eventId);
    if (!("eventId" in one)) return { externalId, outcome: "REJECTED", violations: one.violations };
    const result = results.next().value;
    if (result === undefined) throw new Error(`Nothing is known of what became of event ${at}.`);
    if (result.status !== "REJECTED") return { externalId, outcome: result.status, violations: [] };
    return {
      externalId,
      outcome: "REJECTED",
      violations: result.violations.map((found) => renamed(found, publicNames)),
    };
  });
}

/** An event, or what is wrong with its form; the rest of the rules is the use case's. */
function readEvent(record: GivenRecord): IngestedEvent | { violations: Violation[] } {
  const violations = Object.keys(record)
    .filter((name) => !Object.hasOwn(names, name))
    .map((name) => violation("record.field", name, null));
  const cells = Object.fromEntries(
    Object.keys(names).map((name) => {
      const cell = cellOf(record[name], name, name === "properties");
      if (cell === null) violations.push(violation("value.single", name, JSON.stringify(record[name])));
      return [name, cell ?? ""];
    }),
  ) as Record<keyof typeof names, string>;
  const kind = parseEventKind(cells.kind);
  if (kind === null)
    violations.push(violation(cells.kind === "" ? "value.required" : "kind.event", "kind", cells.kind));
  const time = parseTimestamp(cells.occurredAt, { timeZone: "UTC", dateOrder: undefined });
  if (time.rule !== undefined) {
    const rule = cells.occurredAt === "" ? "value.required" : time.rule;
    violations.push(violation(rule, "occurredAt", cells.occurredAt));
  }
  const schemaVersion = cells.schemaVersion === "" ? null : Number(cells.schemaVersion);
  if (schemaVersion !== null && !Number.isInteger(schemaVersion))
    violations.push(violation("schema_version.number", "schemaVersion", cells.schemaVersion));
  if (violations.length > 0 || kind === null || time.rule !== undefined) return { violations };
  return {
    eventId: cells.eventId,
    kind,
    occurredAt: new Date(time.value),
    customerId: cells.customerExternalId,
    anonymousId: cells.anonymousId,
    productId: cells.productExternalId,
    value: cells.value,
    currency: cells.currency,
    channel: cells.channel,
    schemaVersion,
    properties: cells.properties,
  };
}
