import type { Remark } from "@bellwether/schema/contracts/facts";
import { demandRemark, type ForecastMethod, type Granularity } from "../contract.ts";
import { shareAt, shareSteps } from "./share-forecasts.ts";

/** That the series at a position takes a share of its product's forecast, and which; null for all others. */
export function shareRemark(
  series: readonly { values: Float64Array; shareOf?: number | null }[],
  position: number,
  granularity: Granularity,
): Remark | null {
  const { values, shareOf = null } = series[position]!;
  if (shareOf === null) return null;
  const steps = shareSteps[granularity];
  const percent = Math.round(shareAt(values, series[shareOf]!.values, values.length, steps) * 1000) / 10;
  return demandRemark("demand.share-of-product", { percent, steps, granularity });
}

/** Of the model version: how many places take shares. */
export function placesByShare(forecasts: readonly { method: ForecastMethod }[]): Remark[] {
  const places = forecasts.filter(({ method }) => method === "PRODUCT_SHARE").length;
  return places > 0 ? [demandRemark("demand.places-by-share", { places })] : [];
}
