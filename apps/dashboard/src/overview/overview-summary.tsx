"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FanChart } from "../charts/fan-chart.tsx";
import { Sparkline } from "../charts/sparkline.tsx";
import { accuracyVerdict } from "../demand/accuracy-verdict.ts";
import { ChangeText } from "../demand/change-text.tsx";
import type { CsvPreamble } from "../format/csv.ts";
import { relativeChange } from "../format/number.ts";
import { useFormat } from "../format/use-format.ts";
import type { OverviewQuery } from "../gql/graphql.ts";
import { modelName } from "../models/model-name.ts";
import { TrustMark } from "../models/trust-mark.tsx";
import { Panel } from "../states/panel.tsx";
import { Figure, Figures } from "./figure.tsx";
import { Movers } from "./movers.tsx";

type Summary = NonNullable<OverviewQuery["demandSummary"]>;

/** The organisation's demand: figures, fan chart, and the products behind it. */
export function OverviewSummary({ summary }: { summary: Summary }) {
  const t = useTranslations("overview");
  const facts = useTranslations("facts");
  const format = useFormat();
  const { expectedTotal, recentTotal, yearAgoTotal, horizon, modelVersion } = summary;
  const recentChange = relativeChange(expectedTotal, recentTotal);
  const yearChange = relativeChange(expectedTotal, yearAgoTotal);
  const verdict = accuracyVerdict(summary.medianMase, summary.naiveMedianMase);
  const preamble = useMemo(
    (): CsvPreamble => [
      [facts("scope"), facts("allProducts")],
      [facts("horizon"), facts("steps", { count: horizon, step: summary.granularity })],
      [facts("model"), modelName(modelVersion)],
      [facts("dataUntil"), modelVersion.windowEnd],
    ],
    [facts, horizon, summary.granularity, modelVersion],
  );
  const direction =
    recentChange === null || Math.abs(recentChange) < 0.005 ? "level" : recentChange > 0 ? "up" : "down";
  return (
    <>
      <Figures>
        <Figure
          label={t("figure.expected", { horizon })}
          value={format.compact(expectedTotal)}
          remark={t.rich("figure.onRecent", { horizon, change: () => <ChangeText ratio={recentChange} /> })}
          spark={<Sparkline past={summary.history.values.slice(-56)} future={summary.expected.values} width={88} />}
        />
        <Figure
          label={t("figure.recent", { horizon })}
          value={format.compact(recentTotal)}
          spark={<Sparkline past={summary.history.values.slice(-horizon)} width={88} />}
        />
        <Figure
          label={t("figure.yearAgo")}
          value={yearAgoTotal === null || yearAgoTotal === undefined ? "–" : format.compact(yearAgoTotal)}
          remark={
            yearChange === null
              ? t("figure.noYear")
              : t.rich("figure.onYear", { change: () => <ChangeText ratio={yearChange} /> })
          }
        />
        <Figure
          label={t("figure.accuracy")}
          value={t(`figure.verdict.${verdict.kind}`, { share: "share" in verdict ? format.share(verdict.share) : "" })}
          remark={t("figure.series", { count: summary.seriesCount })}
        />
        <Figure
          label={t("figure.dataUntil")}
          value={format.day(modelVersion.windowEnd)}
          remark={<TrustMark model={modelVersion} />}
        />
      </Figures>
      <Panel flush>
        <FanChart
          title={t(`chart.${direction}`, { change: format.share(Math.abs(recentChange ?? 0)), horizon })}
          subtitle={summary.note.text}
          history={summary.history}
          forecast={summary.expected}
          facts={preamble}
          height={300}
        />
      </Panel>
      <Movers movers={summary} preamble={preamble} />
    </>
  );
}
