import type { DriverName } from "../gql/graphql.ts";

interface DriverColumn {
  name: DriverName;
  values: readonly number[];
}

const swing = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/**
 * The part that moves the forecast most from step to step: the one with the largest swing over the horizon. LEVEL when
 * nothing moves, null without parts.
 */
export function largestDriver(drivers: readonly DriverColumn[]): DriverName | null {
  const filled = drivers.filter((driver) => driver.values.length > 0);
  if (filled.length === 0) return null;
  const widest = filled.reduce((best, driver) => (swing(driver.values) > swing(best.values) ? driver : best));
  return swing(widest.values) > 1e-6 ? widest.name : "LEVEL";
}
