import type { ServiceMeasure } from "../contract.ts";
import type { AskRows } from "./ask-rows.ts";
import { versionSql } from "./service-target-input.ts";

/** What a setting applies to: a product, a location, both, or, with neither, the whole organisation. */
export interface SettingScope {
  productId: string | null;
  locationId: string | null;
}

/** The service that a setting asks for. */
export interface ServiceSettingNow {
  /** Null where the setting leaves it to a wider one, or to the class. */
  measure: ServiceMeasure | null;
  /** 0 … 1; null where `measure` is. */
  target: number | null;
  /** Changes with every change; null where there is no setting. */
  version: string | null;
}

/** What is set for exactly that scope, whatever wider settings say. */
export async function readServiceSetting(
  ask: AskRows,
  { productId, locationId }: SettingScope,
): Promise<ServiceSettingNow> {
  const [row] = await ask<ServiceSettingNow>(
    `SELECT CASE WHEN service_target IS NOT NULL THEN coalesce(service_measure, 'FILL_RATE') END AS measure,
       service_target::float8 AS target, ${versionSql} AS version
     FROM inventory_setting WHERE product_id IS NOT DISTINCT FROM $1 AND location_id IS NOT DISTINCT FROM $2`,
    [productId, locationId],
  );
  return row ?? { measure: null, target: null, version: null };
}
