"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import { addSteps } from "../../format/date.ts";
import { useFormat } from "../../format/use-format.ts";
import type { ExperimentFactsFragment } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { linesOption } from "./lines-option.ts";
import { useExperimentSentence } from "./use-experiment-sentence.ts";

interface Row {
  week: string;
  actual: number;
  expected: number;
}

/** Weeks before the experiment that are drawn at most: older ones tell nothing more. */
const mostBefore = 52;

/** The test markets against what the others say they would have sold. */
export function ReadOutChart({ experiment }: { experiment: ExperimentFactsFragment }) {
  const t = useTranslations("experiments.readOut");
  const write = useExperimentSentence();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { readOut, name, startsOn, endsOn, testGeos, channel } = experiment;
  const rows = useMemo((): Row[] => {
    if (!readOut) return [];
    const skipped = Math.max(0, readOut.weeksBefore - mostBefore);
    return readOut.actual
      .map((actual, at) => ({
        week: addSteps(readOut.start, at, "WEEK"),
        actual,
        expected: readOut.expected[at] ?? 0,
      }))
      .slice(skipped);
  }, [readOut]);
  const option = useMemo(
    () =>
      linesOption({
        categories: rows.map(({ week }) => week),
        lines: [
          { name: t("actual"), values: rows.map(({ actual }) => actual), colour: colours.history },
          { name: t("expected"), values: rows.map(({ expected }) => expected), colour: colours.forecast, dashed: true },
        ],
        marks: [{ at: startsOn, name: t("start") }],
        writeCategory: format.day,
        writeValue: format.compact,
        unit: t("aWeek"),
        colours,
        animate,
      }),
    [rows, startsOn, t, format, colours, animate],
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { id: "week", header: t("week"), value: (row) => row.week, cell: (row) => format.date(row.week), card: "title" },
      {
        id: "actual",
        header: t("actual"),
        value: (row) => row.actual,
        cell: (row) => format.measure(row.actual),
        numeric: true,
      },
      {
        id: "expected",
        header: t("expected"),
        value: (row) => row.expected,
        cell: (row) => format.measure(row.expected),
        numeric: true,
      },
    ],
    [t, format],
  );
  if (!readOut) return null;
  const sentence = write.found(experiment);
  return (
    <ChartFrame
      title={sentence}
      subtitle={t("subtitle")}
      summary={sentence}
      option={option}
      height={260}
      columns={columns}
      rows={rows}
      rowId={(row) => row.week}
      rowText={(row) =>
        t("at", {
          week: format.date(row.week),
          actual: format.measure(row.actual),
          expected: format.measure(row.expected),
        })
      }
      facts={[
        [t("experiment"), name],
        [t("channel"), channel.name],
        [t("days"), `${startsOn} – ${endsOn}`],
        [t("markets"), testGeos.join(", ")],
        [t("interval"), t("level")],
      ]}
    />
  );
}
