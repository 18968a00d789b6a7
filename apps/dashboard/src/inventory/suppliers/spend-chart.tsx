"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import chartStyles from "../../charts/charts.module.css";
import { useMotion } from "../../charts/use-motion.ts";
import { useFormat } from "../../format/use-format.ts";
import type { Column } from "../../table/column.ts";
import { spendOption } from "./spend-option.ts";
import { type SpendColumns, type SpendRow, spendIn, spendRows } from "./spend-rows.ts";

/** What was ordered of a supplier and what came, month by month, in one currency. */
export function SpendChart({ name, spend }: { name: string; spend: SpendColumns }) {
  const t = useTranslations("supplierSpend");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { currency } = spend;
  const rows = useMemo(() => spendRows(spend), [spend]);
  const option = useMemo(
    () =>
      spendOption({
        rows,
        currency,
        monthOf: format.month,
        colours,
        locale,
        animate,
        words: { ordered: t("ordered"), received: t("received") },
      }),
    [rows, currency, format, colours, locale, animate, t],
  );
  const columns = useMemo((): Column<SpendRow>[] => {
    const money = (id: "ordered" | "received"): Column<SpendRow> => ({
      id,
      header: t(id),
      value: (row) => row[id],
      cell: (row) => format.amount(row[id], currency),
      numeric: true,
    });
    return [
      {
        id: "month",
        header: t("month"),
        value: (row) => row.month,
        cell: (row) => format.month(row.month),
        card: "title",
      },
      money("ordered"),
      money("received"),
    ];
  }, [t, format, currency]);
  const title = t("title", { amount: format.amount(spendIn(spend), currency), months: rows.length });
  return (
    <ChartFrame
      title={title}
      summary={title}
      option={option}
      height={200}
      columns={columns}
      rows={rows}
      rowId={(row) => row.month}
      rowText={(row) =>
        t("at", {
          month: format.month(row.month),
          ordered: format.amount(row.ordered, currency),
          received: format.amount(row.received, currency),
        })
      }
      facts={[[t("supplier"), name]]}
      legend={
        <ul className={chartStyles.legend}>
          <li>
            <span className={chartStyles.key} style={{ background: colours.categories[0] }} />
            {t("ordered")}
          </li>
          <li>
            <span className={chartStyles.key} style={{ background: colours.categories[2] }} />
            {t("received")}
          </li>
        </ul>
      }
    />
  );
}
