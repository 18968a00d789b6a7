import { UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChangeText } from "../../demand/change-text.tsx";
import { relativeChange } from "../../format/number.ts";
import { useFormat } from "../../format/use-format.ts";
import type { Column } from "../../table/column.ts";
import styles from "./performance.module.css";
import type { PerformanceRow } from "./performance-rows.ts";
import type { Cut } from "./use-performance-state.ts";

type Measured = Exclude<keyof PerformanceRow["figures"], "spend">;

/** Columns of the table, by what it tells apart. Figures of customers are known by channel and campaign. */
export function usePerformanceColumns(
  by: Cut,
  currency: string,
  onOpen: (row: PerformanceRow) => void,
): Column<PerformanceRow>[] {
  const t = useTranslations("adPerformance");
  const format = useFormat();
  return useMemo(() => {
    const name = (row: PerformanceRow) =>
      row.name === null ? t(`none.${by}`) : by === "DAY" ? format.date(row.name) : row.name;
    const figure = (id: Measured, write: (value: number) => string, optional = false): Column<PerformanceRow> => ({
      id,
      header: t(`column.${id}`),
      value: (row) => row.figures[id] ?? null,
      cell: (row) => {
        const value = row.figures[id];
        return typeof value === "number" ? write(value) : "–";
      },
      numeric: true,
      optional,
    });
    const money = (value: number) => format.amount(value, currency);
    const cents = (value: number) => format.money(value.toFixed(2), currency);
    const isByChannel = by === "CHANNEL";
    const columns: Column<PerformanceRow>[] = [
      {
        id: "name",
        header: t(`cut.${by}`),
        value: (row) => (by === "DAY" ? row.id : name(row)),
        cell: (row) =>
          row.key === null ? (
            name(row)
          ) : (
            <UnstyledButton className={styles.drill} onClick={() => onOpen(row)}>
              {name(row)}
            </UnstyledButton>
          ),
        card: "title",
        width: "200px",
      },
      {
        id: "spend",
        header: t("column.spend", { currency }),
        value: (row) => row.figures.spend,
        cell: (row) => money(row.figures.spend),
        numeric: true,
      },
    ];
    if (by !== "DAY")
      columns.push({
        id: "change",
        header: t("column.change"),
        value: (row) => relativeChange(row.figures.spend, row.previous?.spend),
        cell: (row) => <ChangeText ratio={relativeChange(row.figures.spend, row.previous?.spend)} />,
        numeric: true,
      });
    columns.push(figure("revenue", money), figure("roas", format.measure));
    if (isByChannel) columns.push(figure("marginalRoas", format.measure));
    columns.push(
      figure("conversions", format.units),
      figure("cpa", cents),
      figure("ctr", format.rate),
      figure("cvr", format.rate),
    );
    if (isByChannel || by === "CAMPAIGN")
      columns.push(
        figure("newCustomers", format.units),
        figure("returningCustomers", format.units, true),
        figure("cac", cents),
        figure("ltvToCac", format.measure),
      );
    columns.push(figure("impressions", format.compact, true), figure("clicks", format.compact, true));
    return columns;
  }, [t, format, by, currency, onOpen]);
}
