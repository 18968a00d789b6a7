import type { EntityManager } from "typeorm";
import { type CustomerSigns, signKinds, signOfEvent } from "../model/sequence/customer-signs.ts";

/** Days that are looked back: a year to learn from, with what is seen before its first day. More would be read every night for little. */
const historyDays = 460;

interface SignRow {
  buyer_id: string;
  day: number;
  sign: number;
  amount: number;
}

/**
 * What buyers did beside buying until the end of a day, a row a day and kind. What a visitor did before they said who they are counts on the
 * day they said it: until then nobody knew it was this customer's, and to learn from it would be to learn from the future.
 *
 * @param asOf days since 1970-01-01
 * @returns null where nothing was written down
 */
export async function readSigns(
  db: EntityManager,
  ids: readonly string[],
  asOf: number,
): Promise<CustomerSigns | null> {
  const zone = "coalesce((SELECT time_zone FROM organisation), 'UTC')";
  const start = (days: string) => `(${days} + DATE '1970-01-01')::timestamp AT TIME ZONE ${zone}`;
  const rows: SignRow[] = await db.query(
    `WITH told AS (
       SELECT anonymous_id, customer_id, min(occurred_at) AS at FROM customer_event
       WHERE anonymous_id IS NOT NULL AND customer_id IS NOT NULL AND NOT by_identity GROUP BY 1, 2
     ), known AS (
       SELECT e.customer_id, e.kind, e.value, CASE WHEN e.by_identity THEN greatest(e.occurred_at, told.at) ELSE e.occurred_at END AS at
       FROM customer_event e LEFT JOIN told USING (anonymous_id, customer_id)
       WHERE e.customer_id IS NOT NULL AND e.kind = ANY ($2) AND e.occurred_at >= ${start(`$1::integer - ${historyDays}`)}
     )
     SELECT coalesce(u.merged_into, u.id) AS buyer_id, (known.at AT TIME ZONE ${zone})::date - DATE '1970-01-01' AS day, sign::integer,
       CASE WHEN min(known.kind) = 'FEEDBACK' THEN avg(known.value) ELSE count(*) END::double precision AS amount
     FROM known JOIN unnest($2::text[], $3::integer[]) AS kinds (kind, sign) USING (kind) JOIN customer u ON u.id = known.customer_id
     WHERE known.at < ${start("$1::integer + 1")}
     GROUP BY 1, 2, 3 ORDER BY 2, 3`,
    [asOf, Object.keys(signOfEvent), Object.values(signOfEvent).map((kind) => signKinds.indexOf(kind))],
  );
  return rows.length === 0 ? null : gatherSigns(rows, ids);
}

/** Sorts rows, which come by day, to the buyers that they are of; others than buyers count for the first day alone. */
function gatherSigns(rows: readonly SignRow[], ids: readonly string[]): CustomerSigns {
  const places = new Map(ids.map((id, place) => [id, place]));
  const offsets = new Int32Array(ids.length + 1);
  const own = rows.flatMap((row) => {
    const place = places.get(row.buyer_id);
    return place === undefined ? [] : [{ ...row, place }];
  });
  for (const { place } of own) offsets[place + 1]!++;
  for (let place = 0; place < ids.length; place++) offsets[place + 1]! += offsets[place]!;
  const next = offsets.slice();
  const signs = {
    days: new Int32Array(own.length),
    kinds: new Uint8Array(own.length),
    amounts: new Float32Array(own.length),
  };
  for (const { place, day, sign, amount } of own) {
    const at = next[place]!++;
    [signs.days[at], signs.kinds[at], signs.amounts[at]] = [day, sign, amount];
  }
  return { offsets, ...signs, firstDay: rows[0]!.day };
}
