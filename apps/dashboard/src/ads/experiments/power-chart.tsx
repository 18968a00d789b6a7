"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import { useFormat } from "../../format/use-format.ts";
import type { ExperimentMarketFactsFragment } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { linesOption } from "./lines-option.ts";

/** Share of trials that should find an effect: what the server's least detectable effect goes by. */
const wantedPower = 0.8;

type Power = NonNullable<ExperimentMarketFactsFragment["power"]>;
interface Row {
  lift: number;
  power: number;
}

/** How often a test would find effects of each size, as it did in the past. */
export function PowerChart({ power, markets }: { power: Power; markets: string }) {
  const t = useTranslations("experiments.power");
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const rows = useMemo((): Row[] => power.lifts.map((lift, at) => ({ lift, power: power.power[at] ?? 0 })), [power]);
  const least = power.minimumDetectable ?? null;
  const title =
    least === null ? t("none", { markets }) : t("title", { markets, lift: format.rate(least), trials: power.trials });
  const option = useMemo(
    () =>
      linesOption({
        categories: rows.map(({ lift }) => String(lift)),
        lines: [{ name: t("found"), values: rows.map(({ power: share }) => share), colour: colours.forecast }],
        marks: least === null ? [] : [{ at: String(least), name: format.rate(least) }],
        level: wantedPower,
        writeCategory: (lift) => format.share(Number(lift)),
        writeValue: format.share,
        unit: t("found"),
        axis: t("lift"),
        most: 1,
        colours,
        animate,
      }),
    [rows, least, t, format, colours, animate],
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { id: "lift", header: t("lift"), value: (row) => row.lift, cell: (row) => format.rate(row.lift), numeric: true },
      {
        id: "power",
        header: t("found"),
        value: (row) => row.power,
        cell: (row) => format.rate(row.power),
        numeric: true,
      },
    ],
    [t, format],
  );
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle")}
      summary={title}
      option={option}
      height={240}
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.lift)}
      rowText={(row) => t("at", { lift: format.rate(row.lift), power: format.rate(row.power) })}
      facts={[
        [t("markets"), markets],
        [t("trials"), String(power.trials)],
      ]}
    />
  );
}
