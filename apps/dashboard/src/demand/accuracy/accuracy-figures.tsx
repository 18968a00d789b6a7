import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { Granularity } from "../../gql/graphql.ts";
import { Figure, Figures } from "../../overview/figure.tsx";
import type { Figures as Measured } from "./accuracy-data.ts";

/** How far forecasts were off, in five figures, each beside what it is to be compared with. */
export function AccuracyFigures({ figures, granularity }: { figures: Measured; granularity: Granularity }) {
  const t = useTranslations("demandAccuracy.figure");
  const format = useFormat();
  const write = (value: number | null | undefined, how: (value: number) => string) =>
    typeof value === "number" ? how(value) : "–";
  return (
    <Figures>
      <Figure
        label={t("month")}
        value={write(figures.monthError, format.rate)}
        remark={
          typeof figures.naiveMonthError === "number"
            ? t("naive", { value: format.rate(figures.naiveMonthError) })
            : t("noMonth")
        }
      />
      <Figure
        label={t("step", { step: granularity })}
        value={write(figures.wape, format.rate)}
        remark={t("naive", { value: write(figures.naiveWape, format.rate) })}
      />
      <Figure
        label={t("mase")}
        value={write(figures.mase, format.measure)}
        remark={t("naive", { value: write(figures.naiveMase, format.measure) })}
      />
      <Figure
        label={t("bias")}
        value={write(figures.bias, format.change)}
        remark={t("biasRemark", {
          direction: Math.abs(figures.bias ?? 0) < 0.005 ? "none" : (figures.bias ?? 0) < 0 ? "low" : "high",
        })}
      />
      <Figure
        label={t("inside")}
        value={write(figures.coverage95, format.rate)}
        remark={t("insideRemark", {
          steps: format.units(figures.steps),
          stockout: figures.stockoutSteps,
          step: granularity,
        })}
      />
    </Figures>
  );
}
