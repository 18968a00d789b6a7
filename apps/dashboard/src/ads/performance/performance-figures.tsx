import { useTranslations } from "next-intl";
import { ChangeText } from "../../demand/change-text.tsx";
import { relativeChange } from "../../format/number.ts";
import { useFormat } from "../../format/use-format.ts";
import { Figure, Figures } from "../../overview/figure.tsx";
import type { Figures as AdFigures, PerformanceData } from "./performance-data.ts";

/** What was spent and what came of it, in five figures, each beside what it was before. */
export function PerformanceFigures({ data }: { data: PerformanceData }) {
  const t = useTranslations("adPerformance.figure");
  const format = useFormat();
  const { total, previous, currency } = data;
  const numberOf = (money: { amount: string } | null | undefined) => (money ? Number(money.amount) : null);
  const figure = (
    label: string,
    of: (figures: AdFigures) => number | null | undefined,
    write: (value: number) => string,
    silent: string,
  ) => {
    const [now, before] = [of(total) ?? null, of(previous) ?? null];
    const change = now === null ? null : relativeChange(now, before);
    return (
      <Figure
        label={label}
        value={now === null ? "–" : write(now)}
        remark={
          now === null ? (
            silent
          ) : change === null ? (
            t("nothingBefore")
          ) : (
            <span>
              <ChangeText ratio={change} /> {t("before")}
            </span>
          )
        }
      />
    );
  };
  const amount = (value: number) => format.amount(value, currency);
  return (
    <Figures>
      {figure(t("spend"), ({ spend }) => numberOf(spend), amount, "")}
      {figure(t("revenue"), ({ revenue }) => numberOf(revenue), amount, t("untold"))}
      {figure(t("roas"), ({ roas }) => roas, format.measure, t("untold"))}
      {figure(
        t("cpa"),
        ({ cpa }) => numberOf(cpa),
        (value) => format.money(value.toFixed(2), currency),
        t("untold"),
      )}
      {figure(
        t("cac"),
        ({ cac }) => numberOf(cac),
        (value) => format.money(value.toFixed(2), currency),
        t("noCustomers"),
      )}
    </Figures>
  );
}
