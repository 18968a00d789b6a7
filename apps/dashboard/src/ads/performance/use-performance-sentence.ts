import { useTranslations } from "next-intl";
import { relativeChange } from "../../format/number.ts";
import { useFormat } from "../../format/use-format.ts";
import type { PerformanceData } from "./performance-data.ts";

/** What the page says in one sentence: what went out, what came back, and how that compares. */
export function usePerformanceSentence() {
  const t = useTranslations("adPerformance.sentence");
  const format = useFormat();
  return ({ total, previous, currency }: PerformanceData): string => {
    const spend = format.amount(total.spend.amount, currency);
    if (Number(total.spend.amount) === 0) return t("nothing");
    if (!total.revenue || typeof total.roas !== "number") return t("untold", { spend });
    const facts = { spend, revenue: format.amount(total.revenue.amount, currency), roas: format.measure(total.roas) };
    const change = relativeChange(total.roas, previous.roas);
    if (change === null) return t("known", facts);
    const way = change >= 0.005 ? "up" : change <= -0.005 ? "down" : "level";
    return t("compared", { ...facts, way, change: format.share(Math.abs(change)) });
  };
}
