"use client";
import { useQuery } from "@apollo/client/react";
import { SegmentedControl } from "@mantine/core";
import { IconMessages } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import type { SupportQualityQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { daysUpTo } from "../../settings/usage/days-up-to.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { SupportSections } from "../frame/support-sections.tsx";
import { RegressionPanel } from "../gaps/regression-panel.tsx";
import { supportQualityQuery } from "./quality.operations.ts";
import { QualityFigures } from "./quality-figures.tsx";
import { SatisfactionPanel } from "./satisfaction-panel.tsx";
import { SuggestionsPanel } from "./suggestions-panel.tsx";
import { useSpan } from "./use-span.ts";
import { WeeksChart } from "./weeks-chart.tsx";

type IntentFigures = SupportQualityQuery["supportQuality"]["byIntent"][number];

const spans = ["28", "90", "365"] as const;

/** How well support does: what is resolved without people, how fast, and how satisfied customers are. */
export function QualityPage() {
  const t = useTranslations("supportQuality");
  const locale = useLocale();
  const format = useFormat();
  const span = useSpan();
  const { may } = useViewer();
  const [days, setDays] = useQueryState("days", parseAsStringLiteral(spans).withDefault("90"));
  const range = useMemo(() => {
    const to = new Date().toISOString().slice(0, 10);
    return { from: daysUpTo(to, Number(days))[0] ?? to, to };
  }, [days]);
  const { data, previousData, error, refetch } = useQuery(supportQualityQuery, { ...fresh, variables: { range } });
  const shown = data ?? previousData;
  const quality = shown?.supportQuality;
  const names = new Map(
    shown?.intents.intents.map(({ key, nameEn, nameZh }) => [key, locale === "en" ? nameEn : nameZh]),
  );
  const nameOf = (key: string | null | undefined) => (key ? (names.get(key) ?? key) : t("unknownIntent"));
  const nothing = quality?.total.conversations === 0 && quality.answers.asked === 0;
  const columns: Column<IntentFigures>[] = [
    { id: "intent", header: t("column.intent"), value: (row) => nameOf(row.intentKey), card: "title" },
    {
      id: "conversations",
      header: t("column.conversations"),
      value: (row) => row.figures.conversations,
      numeric: true,
    },
    ...(["deflected", "handedOff"] as const).map(
      (id): Column<IntentFigures> => ({
        id,
        header: t(`column.${id}`),
        value: (row) => row.figures[id] / row.figures.conversations,
        cell: (row) => format.share(row.figures[id] / row.figures.conversations),
        numeric: true,
      }),
    ),
    {
      id: "resolution",
      header: t("column.resolution"),
      value: (row) => row.figures.resolutionSeconds ?? null,
      cell: (row) => span(row.figures.resolutionSeconds),
      numeric: true,
    },
    {
      id: "satisfaction",
      header: t("column.satisfaction"),
      value: (row) => row.figures.satisfaction ?? null,
      cell: (row) => (row.figures.satisfaction ? format.measure(row.figures.satisfaction) : "–"),
      numeric: true,
    },
  ];

  function sentence() {
    if (error || nothing) return null;
    if (!quality) return undefined;
    const { total } = quality;
    return t("sentence", {
      conversations: total.conversations,
      deflected: format.share(total.conversations === 0 ? 0 : total.deflected / total.conversations),
      days,
    });
  }

  return (
    <>
      <PageHead
        title={t("title")}
        sentence={sentence()}
        actions={
          <SegmentedControl
            aria-label={t("days")}
            data={spans.map((value) => ({ value, label: t("lastDays", { days: value }) }))}
            value={days}
            onChange={(value) => void setDays(spans.find((one) => one === value) ?? "90")}
          />
        }
      />
      <SupportSections />
      {error && !quality ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!quality && !error ? <TableSkeleton /> : null}
      {nothing ? (
        <EmptyState icon={<IconMessages size={24} stroke={1.5} />} title={t("empty.title")} text={t("empty.text")} />
      ) : null}
      {shown && quality && !nothing ? (
        <>
          <QualityFigures total={quality.total} answers={quality.answers} />
          <SatisfactionPanel total={quality.total} satisfaction={quality.satisfaction} />
          <SuggestionsPanel suggestions={quality.suggestions} />
          <RegressionPanel regression={shown.supportRegression} mayManage={may("SUPPORT_MANAGE")} />
          <Panel>
            <WeeksChart weeks={quality.weeks} from={quality.from} to={quality.to} />
          </Panel>
          <DataTable
            name={t("byIntent")}
            columns={columns}
            rows={quality.byIntent}
            rowId={(row) => row.intentKey ?? ""}
            nothing={t("empty.text")}
            preamble={[[t("weeks.range"), `${quality.from} – ${quality.to}`]]}
          />
        </>
      ) : null}
    </>
  );
}
