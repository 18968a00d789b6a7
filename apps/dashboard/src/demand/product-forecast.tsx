"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FanChart } from "../charts/fan-chart.tsx";
import type { CsvPreamble } from "../format/csv.ts";
import { relativeChange } from "../format/number.ts";
import { useFormat } from "../format/use-format.ts";
import { modelName } from "../models/model-name.ts";
import detail from "../states/detail.module.css";
import { Panel } from "../states/panel.tsx";
import { AccuracyPanel } from "./accuracy-panel.tsx";
import { DriversChart } from "./drivers-chart.tsx";
import { HierarchyPanel } from "./hierarchy-panel.tsx";
import { OverridesPanel } from "./overrides/overrides-panel.tsx";
import type { ProductForecastData } from "./product-forecast-data.ts";
import { WhatIfPanel } from "./what-if-panel.tsx";

interface ProductForecastProps {
  product: {
    id: string;
    name?: string;
    externalId?: string;
    unitPrice?: { amount: string; currency: string } | null;
  };
  forecast: ProductForecastData;
}

/** Fan chart, accuracy and reasons, the forecast's parts, and what if. */
export function ProductForecast({ product, forecast }: ProductForecastProps) {
  const t = useTranslations("product");
  const facts = useTranslations("facts");
  const demand = useTranslations("demand");
  const methods = useTranslations("method");
  const override = useTranslations("override.panel");
  const format = useFormat();
  const { horizon, granularity, modelVersion, location, method, overrides } = forecast;
  const name = product.name ?? "";
  const preamble = useMemo(
    (): CsvPreamble => [
      [facts("product"), `${name} (${product.externalId ?? ""})`],
      [facts("location"), location?.name ?? demand("allLocations")],
      [facts("horizon"), facts("steps", { count: horizon, step: granularity })],
      [facts("method"), methods(method)],
      [facts("model"), modelName(modelVersion)],
      [facts("dataUntil"), modelVersion.windowEnd],
    ],
    [facts, demand, methods, name, product.externalId, location, horizon, granularity, method, modelVersion],
  );
  const change = relativeChange(forecast.expectedTotal, forecast.recentTotal);
  const direction = change === null || Math.abs(change) < 0.005 ? "level" : change > 0 ? "up" : "down";
  return (
    <div className={detail.columns}>
      <div className={detail.side}>
        <Panel flush>
          <FanChart
            title={t(`chart.${direction}`, {
              units: format.units(forecast.expectedTotal),
              change: format.share(Math.abs(change ?? 0)),
            })}
            subtitle={`${location?.name ?? demand("allLocations")} · ${facts("steps", { count: horizon, step: granularity })}`}
            history={forecast.history}
            forecast={forecast.expected}
            stockouts={forecast.stockouts}
            marks={overrides}
            {...(overrides.length > 0
              ? { comparison: { name: override("modelLine"), values: forecast.model.values } }
              : {})}
            facts={preamble}
            height={340}
          />
        </Panel>
        <Panel flush>
          <DriversChart forecast={forecast} facts={preamble} />
        </Panel>
      </div>
      <div className={detail.side}>
        <OverridesPanel product={product} forecast={forecast} facts={preamble} />
        <HierarchyPanel forecast={forecast} />
        <AccuracyPanel forecast={forecast} />
        <WhatIfPanel key={`${forecast.id}-${horizon}`} productId={product.id} forecast={forecast} facts={preamble} />
      </div>
    </div>
  );
}
