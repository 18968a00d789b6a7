import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { badUserInput } from "../errors/bad-user-input.ts";
import type { Usage, UsageBy, UsageRow } from "./usage.type.ts";

/** Days of one question; rows by day are a list of that length at most. */
const daysAtMost = 400;
const dayMs = 86_400_000;

interface Row {
  api_key_id: string | null;
  day: string | null;
  requests: number;
  refused: number;
  records: number;
  model_ms: number;
}

const groups: Record<UsageBy, { columns: string; by: string; order: string }> = {
  KEY: { columns: "api_key_id, NULL::text AS day", by: "api_key_id", order: "3 DESC, 1" },
  DAY: { columns: "NULL::text AS api_key_id, day::text", by: "day", order: "2" },
};

/**
 * What keys used from one day of UTC to another, both included; from the ledger that requests are counted in.
 *
 * @throws GraphQLError BAD_USER_INPUT when the days are in the wrong order or too many
 */
export async function readUsage(db: TenantSnapshot, from: string, to: string, by: UsageBy): Promise<Usage> {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (days < 1) throw badUserInput("to", `to is not before from; got ${from} to ${to}.`);
  if (days > daysAtMost) throw badUserInput("from", `Ask for ${daysAtMost} days at most; these are ${days}.`);
  const { columns, by: group, order } = groups[by];
  const sums = ["requests", "refused", "records", "model_ms"]
    .map((name) => `sum(${name})::float8 AS ${name}`)
    .join(", ");
  const rows = await db.query<Row>(
    `SELECT ${columns}, ${sums} FROM usage_day WHERE day BETWEEN $1::date AND $2::date GROUP BY ${group} ORDER BY ${order}`,
    [from, to],
  );
  const total: UsageRow = { keyId: null, day: null, requests: 0, refused: 0, records: 0, modelMilliseconds: 0 };
  const told = rows.map((row): UsageRow => {
    total.requests += row.requests;
    total.refused += row.refused;
    total.records += row.records;
    total.modelMilliseconds += row.model_ms;
    const { requests, refused, records, model_ms: modelMilliseconds, api_key_id: keyId, day } = row;
    return { keyId, day, requests, refused, records, modelMilliseconds };
  });
  return { total, rows: told };
}
