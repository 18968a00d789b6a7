"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { AttributionModel } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import styles from "./attribution.module.css";
import { type AttributionGroup, creditOf, keyOf, nameOf } from "./attribution-groups.ts";
import { attributionOption } from "./attribution-option.ts";
import { models } from "./use-attribution-state.ts";

/** Channels drawn: more bars than these are read as a table. */
const mostDrawn = 10;

interface AttributionChartProps {
  groups: readonly AttributionGroup[];
  model: AttributionModel;
  /** What the chart shows, in words. */
  sentence: string;
  facts: CsvPreamble;
}

/** The model that was asked for beside first and last touch. Its table has all models. */
export function AttributionChart({ groups, model, sentence, facts }: AttributionChartProps) {
  const t = useTranslations("attribution");
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const drawn = useMemo(() => [...new Set<AttributionModel>([model, "LAST", "FIRST"])], [model]);
  const rows = useMemo(() => groups.slice(0, mostDrawn), [groups]);
  const option = useMemo(
    () =>
      attributionOption({
        names: rows.map(nameOf),
        series: drawn.map((each) => ({
          name: t(`rule.${each}.name`),
          values: rows.map((group) => creditOf(group, each).conversions),
        })),
        write: format.compact,
        colours,
        animate,
      }),
    [rows, drawn, t, format, colours, animate],
  );
  const columns = useMemo(
    (): Column<AttributionGroup>[] => [
      { id: "name", header: t("column.name"), value: nameOf, card: "title" },
      ...models.map(
        (each): Column<AttributionGroup> => ({
          id: each,
          header: t(`rule.${each}.name`),
          value: (group) => Number(creditOf(group, each).conversions.toFixed(4)),
          cell: (group) => format.measure(creditOf(group, each).conversions),
          numeric: true,
        }),
      ),
    ],
    [t, format],
  );
  const text = (group: AttributionGroup) =>
    t("at", {
      name: nameOf(group),
      models: drawn
        .map((each) => `${t(`rule.${each}.name`)} ${format.measure(creditOf(group, each).conversions)}`)
        .join(", "),
    });
  return (
    <ChartFrame
      title={sentence}
      subtitle={t("subtitle")}
      summary={sentence}
      option={option}
      height={Math.max(160, 22 * drawn.length * rows.length + 48)}
      columns={columns}
      rows={rows}
      rowId={keyOf}
      rowText={text}
      facts={facts}
      legend={
        <ul className={styles.legend}>
          {drawn.map((each, at) => (
            <li key={each}>
              <span className={styles.swatch} style={{ background: colours.categories[at] }} aria-hidden />
              {t(`rule.${each}.name`)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
