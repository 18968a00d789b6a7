"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import { useFormat } from "../../format/use-format.ts";
import type { SupportSettingFactsFragment } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { type CurvePoint, pointAt } from "./point-at.ts";
import { riskCoverageOption } from "./risk-coverage-option.ts";

interface RiskCoverageChartProps {
  learnt: NonNullable<SupportSettingFactsFragment["learnt"]>;
  /** That holds now. */
  threshold: number;
}

/** How many questions each threshold would have answered, and how often wrongly, of questions that were held out. */
export function RiskCoverageChart({ learnt, threshold }: RiskCoverageChartProps) {
  const t = useTranslations("supportSettings.curve");
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { riskCoverage: points } = learnt;
  const now = pointAt(points, threshold);
  const option = useMemo(() => {
    const words = { threshold: t("threshold"), coverage: t("coverage"), risk: t("risk"), now: t("now") };
    return riskCoverageOption({ points, now, words, write: format.share, colours, animate });
  }, [points, now, format, colours, animate, t]);
  const columns = (["threshold", "coverage", "risk"] as const).map(
    (id): Column<CurvePoint> => ({
      id,
      header: t(id),
      value: (row) => row[id],
      cell: (row) => format.share(row[id]),
      numeric: true,
      ...(id === "threshold" ? { card: "title" } : {}),
    }),
  );
  const title = now
    ? t("title", { coverage: format.share(now.coverage), risk: format.share(now.risk) })
    : t("titleNothing");
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle", {
        questions: learnt.questions,
        mrr: format.measure(learnt.mrr),
        baseline: format.measure(learnt.baselineMrr),
      })}
      summary={title}
      option={option}
      height={280}
      columns={columns}
      rows={points}
      rowId={(row) => String(row.threshold)}
      rowText={(row) =>
        t("at", {
          threshold: format.share(row.threshold),
          coverage: format.share(row.coverage),
          risk: format.share(row.risk),
        })
      }
      facts={[
        [t("model"), learnt.modelVersionId],
        [t("learntAt"), format.instant(learnt.learntAt)],
        [t("error"), format.share(learnt.calibrationError)],
      ]}
    />
  );
}
