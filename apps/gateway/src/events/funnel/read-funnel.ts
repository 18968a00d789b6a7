import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { SqlParameters } from "../../relay/sql-parameters.ts";
import type { Funnel, FunnelGroup, FunnelSplit, FunnelStep, Share } from "./funnel.type.ts";
import type { AskedStep } from "./funnel-arguments.ts";
import { mayBeCounted } from "./may-be-counted.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export interface FunnelQuestion {
  steps: readonly AskedStep[];
  withinDays: number;
  /** First and last day on which people enter, in the organisation's time zone. */
  from: string;
  to: string;
  by: FunnelSplit | null;
}

/** Channels told beside the whole. */
const maxGroups = 20;

interface FunnelRow {
  channel: string | null;
  /** The row that sums all channels. */
  whole: boolean;
  people_1: number;
  [count: `people_${number}`]: number;
  [median: `median_${number}`]: number | null;
}

/**
 * Follows each person from their first entry in the span: a step counts when its event comes after that of the step before, and within the
 * days since entry. Everybody counts once, customers and visitors whom nobody knows alike, but
 * for customers who refused it.
 *
 * One statement: it reads each step's events once by the index of kinds, gathers them by person, and joins nothing that grows.
 */
export async function readFunnel(db: TenantSnapshot, question: FunnelQuestion): Promise<Funnel> {
  const { steps, from, to, withinDays, by } = question;
  const rows = await db.query<FunnelRow>(...funnelStatement(question));
  const whole = rows.find((row) => row.whole);
  const groups = rows.filter((row) => !row.whole).sort((a, b) => b.people_1 - a.people_1);
  return {
    from,
    to,
    withinDays,
    steps: toSteps(steps, whole),
    groups:
      by === null
        ? []
        : groups.slice(0, maxGroups).map((row): FunnelGroup => ({ channel: row.channel, steps: toSteps(steps, row) })),
  };
}

function funnelStatement({ steps, withinDays, from, to, by }: FunnelQuestion): [sql: string, values: unknown[]] {
  const parameters = new SqlParameters();
  const zone = "(SELECT time_zone FROM organisation)";
  const start = `(${parameters.add(from)}::date::timestamp AT TIME ZONE ${zone})`;
  const end = `((${parameters.add(to)}::date + 1)::timestamp AT TIME ZONE ${zone})`;
  const within = `make_interval(days => ${parameters.add(withinDays)}::integer)`;
  const occurrences = steps.map((step, at) =>
    occurrencesOf(step, at + 1, start, at === 0 ? end : `${end} + ${within}`, parameters),
  );
  const later = steps.slice(1).map((_, at) => at + 2);
  const reached = later.map(
    (step) => `, reached_${step} AS (
       SELECT *, (SELECT min(at) FROM unnest(all_${step}) AS at
         WHERE at ${steps[step - 1]!.kind === steps[step - 2]!.kind ? ">" : ">="} at_${step - 1} AND at <= at_1 + ${within}) AS at_${step}
       FROM ${step === 2 ? "person" : `reached_${step - 1}`})`,
  );
  const figures = later.map(
    (step) => `, count(at_${step})::integer AS people_${step}, percentile_cont(0.5) WITHIN GROUP (
       ORDER BY extract(epoch FROM at_${step} - at_${step - 1})) AS median_${step}`,
  );
  const channel = by === "ACQUISITION_CHANNEL" ? "customer.acquisition_channel" : "entered.channel";
  const known = by === "ACQUISITION_CHANNEL" ? "LEFT JOIN customer ON customer.id = entered.customer_id" : "";
  const sql = `
    WITH occurrence AS (${occurrences.join(" UNION ALL ")}), person AS (
      SELECT customer_id, anonymous_id, min(at) FILTER (WHERE step = 1) AS at_1,
        ${by === "CHANNEL" ? "(array_agg(channel ORDER BY at) FILTER (WHERE step = 1))[1]" : "NULL::text"} AS channel
        ${later.map((step) => `, array_agg(at) FILTER (WHERE step = ${step}) AS all_${step}`).join("")}
      FROM occurrence GROUP BY customer_id, anonymous_id
      HAVING min(at) FILTER (WHERE step = 1) IS NOT NULL AND (customer_id IS NULL OR ${mayBeCounted("customer_id")})
    ) ${reached.join("")}
    SELECT ${by === null ? "NULL::text" : channel} AS channel,
      ${by === null ? "true" : "grouping(1) = 1"} AS whole, count(*)::integer AS people_1 ${figures.join("")}
    FROM reached_${steps.length} AS entered ${known}
    ${by === null ? "" : `GROUP BY GROUPING SETS ((${channel}), ())`}`;
  return [sql.replace("grouping(1) = 1", `grouping(${channel}) = 1`), parameters.values];
}

/** What happened of a step in a span: person, time and channel. A purchase is an order too. */
function occurrencesOf(
  { kind, productKey, channel }: AskedStep,
  step: number,
  start: string,
  end: string,
  parameters: SqlParameters,
): string {
  const product = productKey === null ? null : `${parameters.add(productKey)}::uuid`;
  const through = channel === null ? "" : `AND channel = ${parameters.add(channel)}`;
  const events = `
    SELECT ${step} AS step, customer_id, CASE WHEN customer_id IS NULL THEN anonymous_id END AS anonymous_id,
      occurred_at AS at, channel
    FROM customer_event WHERE kind = '${kind}' AND occurred_at >= ${start} AND occurred_at < ${end} ${through}
      ${product === null ? "" : `AND product_id = ${product}`}`;
  if (kind !== "PURCHASE") return events;
  const bought = `AND EXISTS (SELECT FROM order_line AS line WHERE line.order_id = sales_order.id AND line.product_id = ${product})`;
  return `${events} UNION ALL
    SELECT ${step}, customer_id, NULL, placed_at, channel
    FROM sales_order WHERE kind = 'SALE' AND customer_id IS NOT NULL AND placed_at >= ${start} AND placed_at < ${end}
      ${through} ${product === null ? "" : bought}`;
}

function toSteps(steps: readonly AskedStep[], row: FunnelRow | undefined): FunnelStep[] {
  const people = steps.map((_, at) => row?.[`people_${at + 1}`] ?? 0);
  return steps.map(({ kind }, at) => ({
    kind,
    people: people[at]!,
    ofPrevious: at === 0 ? null : shareOf(people[at]!, people[at - 1]!),
    ofFirst: shareOf(people[at]!, people[0]!),
    medianSeconds: at === 0 ? null : (row?.[`median_${at + 1}`] ?? null),
  }));
}

function shareOf(part: number, whole: number): Share | null {
  const range = wilsonInterval(part, whole);
  return range === null ? null : { value: part / whole, ...range };
}
