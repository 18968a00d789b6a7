"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import type { AttributionQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { importAddress } from "../../imports/import-address.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { AdSections } from "../ad-sections.tsx";
import styles from "./attribution.module.css";
import { attributionQuery } from "./attribution.operations.ts";
import { AttributionChart } from "./attribution-chart.tsx";
import { AttributionControls } from "./attribution-controls.tsx";
import { AttributionRules } from "./attribution-rules.tsx";
import { AttributionTable } from "./attribution-table.tsx";
import { useAttributionSentence } from "./use-attribution-sentence.ts";
import { type AttributionState, useAttributionState } from "./use-attribution-state.ts";

/** Which channels led to conversions, by one model and by all others beside it. */
export function AttributionPage() {
  const t = useTranslations("attribution");
  const state = useAttributionState();
  const { model, by, conversions, range, lookBack, order } = state;
  const { data, previousData, error, refetch } = useQuery(attributionQuery, {
    ...fresh,
    variables: { model, range, by, conversions, lookBackDays: lookBack, markovOrder: order },
  });
  const write = useAttributionSentence();
  const attribution = (data ?? previousData)?.attribution;
  const nothing = attribution?.journeys === 0;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error || nothing ? null : attribution && write(attribution, state.model)}
      />
      <AdSections />
      <AttributionControls state={state} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : nothing ? (
        <EmptyState
          icon={<IconRoute size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <Button component={Link} href={importAddress("TOUCHPOINTS")}>
              {t("empty.action")}
            </Button>
          }
        />
      ) : attribution ? (
        <Comparison attribution={attribution} state={state} sentence={write(attribution, model)} />
      ) : (
        <ChartSkeleton />
      )}
    </>
  );
}

interface ComparisonProps {
  attribution: AttributionQuery["attribution"];
  state: AttributionState;
  sentence: string;
}

/** Chart, table and meaning of the models. */
function Comparison({ attribution, state, sentence }: ComparisonProps) {
  const t = useTranslations("attribution");
  const format = useFormat();
  const { model, by, conversions, range, lookBack, order } = state;
  const { groups, journeys, unattributed, withoutRate } = attribution;
  const facts = useMemo(
    (): CsvPreamble => [
      [
        t("model"),
        model === "MARKOV"
          ? `${t(`rule.${model}.name`)}, ${t("orderTouches", { count: order })}`
          : t(`rule.${model}.name`),
      ],
      [t("span"), `${range.from} – ${range.to}`],
      [t("by"), t(`unit.${by}`)],
      [t("conversionsAre"), t(`source.${conversions}`)],
      [t("lookBack"), t("inDays", { days: lookBack })],
    ],
    [t, model, order, range, by, conversions, lookBack],
  );
  return (
    <div className={styles.panels}>
      <p className={`muted ${styles.counted}`}>
        {t("counted", {
          from: format.date(range.from),
          to: format.date(range.to),
          journeys,
          conversions: attribution.conversions,
          unattributed,
        })}
        {withoutRate > 0 ? ` ${t("withoutRate", { count: withoutRate })}` : ""}
      </p>
      <Panel flush>
        <AttributionChart groups={groups} model={model} sentence={sentence} facts={facts} />
      </Panel>
      <AttributionTable groups={groups} model={model} facts={facts} />
      <AttributionRules model={model} />
    </div>
  );
}
