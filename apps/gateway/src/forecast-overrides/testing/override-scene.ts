import { randomUUID } from "node:crypto";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import pg from "pg";
import type { People } from "../../auth/people.ts";
import { globalId } from "../../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../../testing/domain-data.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../../testing/domain-gateway.ts";

/** An organisation whose forecasts begin today: product i + 1 expects 10 × (i + 1) a day for 56 days, as much as it sold. */
export interface OverrideScene {
  gateway: DomainGateway;
  tenantId: TenantId;
  keys: DomainKeys;
  options: AskOptions;
  product(index: number): string;
  location(index: number): string;
  /** A day of the calendar, from today. */
  day(offset: number): string;
}

const person = {
  id: "m1",
  userId: "u",
  name: "Ada",
  email: "a@example.com",
  role: "planner",
  joinedAt: new Date(),
} as const;
const key = { id: "k", name: "Till", prefix: "", scopes: [], createdAt: new Date(), expiresAt: null, lastUsedAt: null };

/** One person, Ada, and one API key, Till. */
const people = {
  member: async (_tenantId: string, id: string) => (id === person.id ? person : null),
  key: async () => key,
} as Partial<People> as People;

export function openOverrideGateway(environment: Record<string, string> = {}): Promise<DomainGateway> {
  return openDomainGateway({ people, environment });
}

export async function newOverrideScene(gateway: DomainGateway): Promise<OverrideScene> {
  const tenantId = parseTenantId(randomUUID());
  const keys = await insertDomainData(gateway.door, tenantId, { customers: 1, ordersPerCustomer: 1 });
  await gateway.door.write(tenantId, async (db) => {
    await db.query("UPDATE demand_series SET start_date = current_date - cardinality(values)");
    await db.query("UPDATE forecast SET start_date = current_date");
  });
  return {
    gateway,
    tenantId,
    keys,
    options: { identity: { tenantId, kind: "member", id: person.id } },
    product: (index) => globalId("Product", keys.products[index] ?? ""),
    location: (index) => globalId("Location", keys.locations[index] ?? ""),
    day: (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10),
  };
}

/** Forecasts a product at its two places too, 60 % and 30 % of the whole. */
export async function addPlaces({ gateway, tenantId, keys }: OverrideScene, index: number): Promise<void> {
  for (const [place, share] of [0.6, 0.3].entries()) {
    await gateway.door.write(tenantId, async (db) => {
      const id = randomUUID();
      await db.query(
        `INSERT INTO demand_series (id, product_id, location_id, granularity, start_date, values)
         SELECT $1, product_id, $2, granularity, start_date, values FROM demand_series WHERE id = $3`,
        [id, keys.locations[place], keys.series[index]],
      );
      await db.query(
        `INSERT INTO forecast (model_version_id, series_id, start_date, horizon, probabilities, quantiles, drivers, method,
           accuracy, expected_total, recent_total)
         SELECT model_version_id, $1, start_date, horizon, probabilities,
           (SELECT array_agg(value * $3 ORDER BY place) FROM unnest(quantiles) WITH ORDINALITY AS one (value, place)), '{}',
           method, accuracy, expected_total * $3, recent_total
         FROM forecast WHERE series_id = $2`,
        [id, keys.series[index], share],
      );
    });
  }
}

/** Lets days pass: everything of the overrides happened so many days earlier. */
export async function letDaysPass({ gateway, tenantId }: OverrideScene, days: number): Promise<void> {
  const owner = new pg.Client({ connectionString: gateway.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query("BEGIN");
    await owner.query("ALTER TABLE forecast_override DISABLE TRIGGER forecast_override_withdrawn_once");
    await owner.query(
      `UPDATE forecast_override SET from_day = from_day - $2::int, to_day = to_day - $2::int,
         created_at = created_at - make_interval(days => $2), withdrawn_at = withdrawn_at - make_interval(days => $2)
       WHERE tenant_id = $1`,
      [tenantId, days],
    );
    await owner.query("ALTER TABLE forecast_override ENABLE TRIGGER forecast_override_withdrawn_once");
    await owner.query("COMMIT");
  } finally {
    await owner.end();
  }
}
