import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import { globalId } from "../node/global-id.ts";
import { toRemark } from "../remarks/remark.row.ts";
import type { BacktestAccuracy } from "./backtest-accuracy.type.ts";
import type { DemandForecast } from "./demand-forecast.type.ts";
import type { ForecastMethod } from "./forecast-method.enum.ts";
import type { Granularity } from "./granularity.enum.ts";

/** The light columns of a forecast `f` of series `s`: series, quantiles and drivers have loaders of their own. */
export const forecastColumns = `f.model_version_id, f.series_id, s.product_id, s.location_id, s.granularity,
  f.start_date::text AS start_date, f.horizon AS stored_horizon, f.method, f.accuracy, f.reasons, f.computed_at`;

/** FROM item of the forecasts that are shown: those of each variant's champion. */
export const championForecasts = `model_version v
  JOIN planned_forecast f ON f.tenant_id = v.tenant_id AND f.model_version_id = v.id
  JOIN demand_series s ON s.tenant_id = f.tenant_id AND s.id = f.series_id`;

export interface ForecastRow {
  model_version_id: string;
  series_id: string;
  product_id: string;
  location_id: string | null;
  granularity: Granularity;
  start_date: string;
  stored_horizon: number;
  method: ForecastMethod;
  accuracy: Partial<BacktestAccuracy>;
  reasons: StoredRemark[];
  computed_at: Date;
}

/** @param horizon steps asked for, at most `stored_horizon`. */
export function toDemandForecast(row: ForecastRow, horizon: number): DemandForecast {
  return {
    id: globalId("DemandForecast", `${row.model_version_id}/${row.series_id}/${horizon}`),
    modelVersionKey: row.model_version_id,
    seriesKey: row.series_id,
    productKey: row.product_id,
    locationKey: row.location_id,
    start: row.start_date,
    granularity: row.granularity,
    horizon,
    accuracy: toAccuracy(row.accuracy),
    method: row.method,
    reasons: row.reasons.map(toRemark),
    computedAt: row.computed_at,
  };
}

function toAccuracy(stored: Partial<BacktestAccuracy>): BacktestAccuracy {
  return {
    mase: stored.mase ?? null,
    wape: stored.wape ?? null,
    pinball: stored.pinball ?? null,
    coverage95: stored.coverage95 ?? null,
    naiveMase: stored.naiveMase ?? null,
    windows: stored.windows ?? 0,
  };
}

/** Names a forecast to the loaders that read more of it. */
export function forecastKey(forecast: Pick<DemandForecast, "modelVersionKey" | "seriesKey">): string {
  return `${forecast.modelVersionKey}/${forecast.seriesKey}`;
}
