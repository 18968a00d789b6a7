import { useTranslations } from "next-intl";
import { relativeChange } from "../format/number.ts";
import { useFormat } from "../format/use-format.ts";
import type { OverviewQuery } from "../gql/graphql.ts";
import { useToday } from "../session/use-today.ts";
import { type Attention, attention } from "./attention.ts";

type Summary = NonNullable<OverviewQuery["demandSummary"]>;

/** The overview's answer to "what needs attention", made from the data. */
export function useOverviewSentence(): (summary: Summary, failedImports: number) => string {
  const t = useTranslations("overview");
  const format = useFormat();
  const today = useToday();

  function clause(item: Attention): string {
    switch (item.kind) {
      case "failedImports":
        return t("attention.failedImports", { count: item.count });
      case "weak":
        return t("attention.weak");
      case "stale":
        return t("attention.stale", { date: format.date(item.windowEnd), days: item.days });
      case "falls":
        return t("attention.falls", { name: item.name, change: format.share(-item.change) });
      case "rises":
        return t("attention.rises", { name: item.name, change: format.share(item.change) });
    }
  }

  return (summary, failedImports) => {
    const change = relativeChange(summary.expectedTotal, summary.recentTotal);
    const direction = change === null || Math.abs(change) < 0.005 ? "level" : change > 0 ? "up" : "down";
    const total = t("sentence", {
      units: format.compact(summary.expectedTotal),
      horizon: summary.horizon,
      step: summary.granularity,
      direction,
      change: format.share(Math.abs(change ?? 0)),
    });
    const items = attention({
      ...summary,
      windowEnd: summary.modelVersion.windowEnd,
      today,
      failedImports,
    });
    return [total, ...items.map(clause)].join(t("joint"));
  };
}
