"use client";
import { useQuery } from "@apollo/client/react";
import { useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { stackedOption } from "../../charts/stacked-option.ts";
import { useMotion } from "../../charts/use-motion.ts";
import { useFormat } from "../../format/use-format.ts";
import { fresh } from "../../graphql/fresh.ts";
import { ErrorState } from "../../states/error-state.tsx";
import type { Column } from "../../table/column.ts";
import { daysUpTo } from "./days-up-to.ts";
import { usageQuery } from "./usage.operations.ts";

/** Days that are shown. */
const shownDays = 30;

interface UsageDay {
  day: string;
  requests: number;
  refused: number;
  records: number;
  modelMilliseconds: number;
}

/** What all keys used of late, a bar a day: requests that were let in, and those that were over a quota. */
export function UsageChart() {
  const t = useTranslations("keyUsage");
  const format = useFormat();
  const locale = useLocale();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const days = useMemo(() => daysUpTo(new Date().toISOString().slice(0, 10), shownDays), []);
  const [from = "", to = ""] = [days[0], days.at(-1)];
  const { data, error, refetch } = useQuery(usageQuery, { ...fresh, variables: { from, to } });
  const rows = useMemo((): UsageDay[] => {
    const known = new Map(data?.usage.rows.map((row) => [row.day, row]));
    return days.map((day) => {
      const { requests = 0, refused = 0, records = 0, modelMilliseconds = 0 } = known.get(day) ?? {};
      return { day, requests, refused, records, modelMilliseconds };
    });
  }, [data, days]);
  const option = useMemo(
    () =>
      stackedOption({
        dates: days,
        parts: [
          { name: t("requests"), colour: colours.forecast, values: rows.map((row) => row.requests) },
          { name: t("refused"), colour: colours.warning, values: rows.map((row) => row.refused) },
        ],
        unit: t("unit"),
        colours,
        locale,
        animate,
      }),
    [rows, days, t, colours, locale, animate],
  );
  const columns = useMemo((): Column<UsageDay>[] => {
    const number = (id: "requests" | "refused" | "records" | "modelMilliseconds"): Column<UsageDay> => ({
      id,
      header: t(id),
      value: (row) => row[id],
      cell: (row) => format.units(row[id]),
      numeric: true,
    });
    return [
      { id: "day", header: t("day"), value: (row) => row.day, cell: (row) => format.date(row.day), card: "title" },
      ...(["requests", "refused", "records", "modelMilliseconds"] as const).map(number),
    ];
  }, [t, format]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ChartSkeleton />;
  const { total } = data.usage;
  const title = t("title", { requests: format.units(total.requests), refused: total.refused });
  return (
    <ChartFrame
      title={title}
      summary={t("summary", {
        title,
        records: format.units(total.records),
        seconds: format.measure(total.modelMilliseconds / 1000),
      })}
      subtitle={t("subtitle")}
      option={option}
      height={200}
      columns={columns}
      rows={rows}
      rowId={(row) => row.day}
      rowText={(row) => t("at", { date: format.date(row.day), requests: row.requests, refused: row.refused })}
      facts={[
        [t("from"), from],
        [t("to"), to],
      ]}
    />
  );
}
