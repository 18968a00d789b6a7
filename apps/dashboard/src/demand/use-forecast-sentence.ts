import { useTranslations } from "next-intl";
import { relativeChange } from "../format/number.ts";
import { useFormat } from "../format/use-format.ts";
import type { Granularity } from "../gql/graphql.ts";

interface ForecastTotals {
  horizon: number;
  granularity: Granularity;
  expectedTotal: number;
  recentTotal: number;
  yearAgoTotal?: number | null;
}

/** The answer of a product's page: how much, and against what. */
export function useForecastSentence(): (forecast: ForecastTotals) => string {
  const t = useTranslations("product");
  const format = useFormat();
  const direction = (ratio: number | null) =>
    ratio === null ? "unknown" : Math.abs(ratio) < 0.005 ? "level" : ratio > 0 ? "up" : "down";
  return ({ horizon, granularity, expectedTotal, recentTotal, yearAgoTotal }) => {
    const recent = relativeChange(expectedTotal, recentTotal);
    const year = relativeChange(expectedTotal, yearAgoTotal);
    return t("sentence", {
      units: format.units(expectedTotal),
      horizon,
      step: granularity,
      recent: direction(recent),
      recentChange: format.share(Math.abs(recent ?? 0)),
      year: direction(year),
      yearChange: format.share(Math.abs(year ?? 0)),
    });
  };
}
