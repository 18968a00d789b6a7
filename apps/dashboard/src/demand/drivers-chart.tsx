"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { type ChartColours, chartColours } from "../charts/chart-colours.ts";
import { ChartFrame } from "../charts/chart-frame.tsx";
import chartStyles from "../charts/charts.module.css";
import { stackedOption } from "../charts/stacked-option.ts";
import { useMotion } from "../charts/use-motion.ts";
import type { CsvPreamble } from "../format/csv.ts";
import { addSteps } from "../format/date.ts";
import { useFormat } from "../format/use-format.ts";
import type { DriverName } from "../gql/graphql.ts";
import type { Column } from "../table/column.ts";
import { largestDriver } from "./largest-driver.ts";
import type { ProductForecastData } from "./product-forecast-data.ts";

/** What has a colour of its own; level, rest and what people plan with are grey to black. */
const hues: Partial<Record<DriverName, number>> = {
  TREND: 0,
  SEASONALITY: 1,
  YEAR: 2,
  PRICE: 3,
  EVENTS: 4,
  PROMOTION: 5,
};

function colourOf(name: DriverName, colours: ChartColours): string {
  const hue = hues[name];
  if (hue !== undefined) return colours.categories[hue] ?? colours.base;
  if (name === "OVERRIDE") return colours.history;
  return name === "REST" ? colours.muted : colours.base;
}

interface DriverRow {
  date: string;
  parts: readonly number[];
}

/** What the forecast is made of: level, trend, season, causes and rest, which add up to its median. */
export function DriversChart({ forecast, facts }: { forecast: ProductForecastData; facts: CsvPreamble }) {
  const t = useTranslations("drivers");
  const fan = useTranslations("fan");
  const names = useTranslations("driver");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { expected } = forecast;
  // Parts that are nothing on every date are left out: most products have no promotion ahead.
  const drivers = useMemo(
    () => forecast.drivers.filter(({ name, values }) => name === "LEVEL" || values.some((value) => value !== 0)),
    [forecast.drivers],
  );

  const rows = useMemo(
    (): DriverRow[] =>
      expected.values.map((_, index) => ({
        date: addSteps(expected.start, index, expected.step),
        parts: drivers.map((driver) => driver.values[index] ?? 0),
      })),
    [drivers, expected],
  );
  const option = useMemo(
    () =>
      stackedOption({
        dates: rows.map((row) => row.date),
        parts: drivers.map((driver) => ({
          name: names(driver.name),
          colour: colourOf(driver.name, colours),
          values: driver.values,
        })),
        unit: fan("unit", { step: expected.step }),
        colours,
        locale,
        animate,
      }),
    [rows, drivers, names, fan, expected.step, colours, locale, animate],
  );
  const columns = useMemo(
    (): Column<DriverRow>[] => [
      {
        id: "date",
        header: fan("date"),
        value: (row) => row.date,
        cell: (row) => format.date(row.date),
        card: "title",
      },
      ...drivers.map(
        (driver, index): Column<DriverRow> => ({
          id: driver.name,
          header: names(driver.name),
          value: (row) => row.parts[index],
          cell: (row) => format.units(row.parts[index] ?? 0),
          numeric: true,
        }),
      ),
    ],
    [drivers, names, fan, format],
  );
  const part = (name: DriverName, value: number) => t("part", { name: names(name), units: format.units(value) });
  const largest = largestDriver(drivers);
  const title = largest ? t(`title.${largest}`) : t("title.LEVEL");
  return (
    <ChartFrame
      title={title}
      summary={t("summary", { title, count: rows.length })}
      option={option}
      height={220}
      columns={columns}
      rows={rows}
      rowId={(row) => row.date}
      rowText={(row) =>
        t("at", {
          date: format.date(row.date),
          parts: drivers.map((driver, index) => part(driver.name, row.parts[index] ?? 0)).join(", "),
        })
      }
      facts={facts}
      legend={
        <ul className={chartStyles.legend}>
          {drivers.map((driver) => (
            <li key={driver.name}>
              <span className={chartStyles.key} style={{ background: colourOf(driver.name, colours) }} />
              {names(driver.name)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
