import type { EntityManager } from "typeorm";
import { z } from "zod";
import { decideOnce } from "./decide-once.ts";
import { DecisionRefused, type ReplenishmentRefusal } from "./replenishment-refusal.ts";
import { readServiceSetting, type ServiceSettingNow, type SettingScope } from "./service-setting.ts";
import { serviceTarget, versionRead } from "./service-target-input.ts";

export const setServiceSettingInput = z.strictObject({
  productId: z.uuid().nullable(),
  locationId: z.uuid().nullable(),
  /** Null: a wider setting or the class decides again. */
  service: serviceTarget.refine(({ measure }) => measure !== "COST", "a setting asks for a service").nullable(),
  version: versionRead,
});
export type SetServiceSettingInput = z.input<typeof setServiceSettingInput>;

export interface ServiceSettingSet {
  outcome: "set";
  /** As it was: what undoes it. */
  previous: ServiceSettingNow;
}

/**
 * Sets what service a product, a location, both, or all of them are to reach, and leaves the rest of the setting alone; the next
 * plan keeps to it.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param key the client's; the same key sets once
 */
export function setServiceSetting(
  db: EntityManager,
  input: SetServiceSettingInput,
  key: string | null,
): Promise<ServiceSettingSet | ReplenishmentRefusal> {
  const use = { operation: "inventoryServiceSettingSet", key, schema: setServiceSettingInput, input };
  return decideOnce(db, use, async (inner, { service, version, ...scope }) => {
    await assertKnown(inner, scope);
    // A setting that is not there yet has no row to lock.
    await inner.query("SELECT pg_advisory_xact_lock(hashtextextended('inventory-setting:' || current_tenant(), 0))");
    const previous = await readServiceSetting((sql, values) => inner.query(sql, values), scope);
    if (version !== undefined && version !== previous.version)
      throw new DecisionRefused({
        code: "TARGET_CHANGED",
        proposalId: null,
        field: "version",
        message: "Somebody else set this target meanwhile; look at it, and set it again.",
      });
    await inner.query(
      `INSERT INTO inventory_setting (id, product_id, location_id, service_measure, service_target)
       VALUES (gen_random_uuid(), $1, $2, $3, $4)
       ON CONFLICT (tenant_id, product_id, location_id) DO UPDATE SET service_measure = excluded.service_measure,
         service_target = excluded.service_target, updated_at = clock_timestamp()`,
      [scope.productId, scope.locationId, service?.measure ?? null, service?.target ?? null],
    );
    return { outcome: "set" as const, previous };
  });
}

/** @throws DecisionRefused where the organisation has no such product or location */
async function assertKnown(db: EntityManager, { productId, locationId }: SettingScope): Promise<void> {
  const [known]: [{ product: boolean; location: boolean }] = await db.query(
    `SELECT $1::uuid IS NULL OR EXISTS (SELECT FROM product WHERE id = $1) AS product,
       $2::uuid IS NULL OR EXISTS (SELECT FROM location WHERE id = $2) AS location`,
    [productId, locationId],
  );
  if (!known.product)
    throw new DecisionRefused({ code: "PRODUCT_UNKNOWN", proposalId: null, message: "There is no such product." });
  if (!known.location)
    throw new DecisionRefused({ code: "LOCATION_UNKNOWN", proposalId: null, message: "There is no such location." });
}
