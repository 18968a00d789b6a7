"use client";
import { SegmentedControl } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import { Sparkline } from "../charts/sparkline.tsx";
import { AccuracyTag } from "../demand/accuracy-tag.tsx";
import { ChangeText } from "../demand/change-text.tsx";
import { ProductCell, productAddress } from "../demand/product-cell.tsx";
import type { CsvPreamble } from "../format/csv.ts";
import { useFormat } from "../format/use-format.ts";
import type { OverviewForecastFragment } from "../gql/graphql.ts";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";

const lists = ["rising", "falling", "leastAccurate"] as const;

type Movers = Record<(typeof lists)[number], readonly OverviewForecastFragment[]>;

/** The products that rise, fall or are forecast least well. */
export function Movers({ movers, preamble }: { movers: Movers; preamble: CsvPreamble }) {
  const t = useTranslations("overview");
  const demand = useTranslations("demand");
  const methods = useTranslations("method");
  const format = useFormat();
  const router = useRouter();
  const [list, setList] = useQueryState("list", parseAsStringLiteral(lists).withDefault("rising"));
  const columns = useMemo(
    (): Column<OverviewForecastFragment>[] => [
      {
        id: "product",
        header: demand("column.product"),
        value: (row) => row.product.name,
        cell: (row) => <ProductCell product={row.product} />,
        card: "title",
      },
      {
        id: "trend",
        header: demand("column.trend"),
        value: (row) => row.history.values.join(" "),
        cell: (row) => <Sparkline past={row.history.values} future={row.expected.values} />,
        sortable: false,
        exported: false,
        card: "foot",
      },
      {
        id: "recent",
        header: demand("column.recent"),
        value: (row) => row.recentTotal,
        cell: (row) => format.units(row.recentTotal),
        numeric: true,
      },
      {
        id: "expected",
        header: demand("column.expected"),
        value: (row) => row.expectedTotal,
        cell: (row) => format.units(row.expectedTotal),
        numeric: true,
      },
      {
        id: "change",
        header: demand("column.change"),
        value: (row) => row.change,
        cell: (row) => <ChangeText ratio={row.change} />,
        numeric: true,
      },
      {
        id: "accuracy",
        header: demand("column.accuracy"),
        value: (row) => row.accuracy.mase,
        cell: (row) => <AccuracyTag mase={row.accuracy.mase} naiveMase={row.accuracy.naiveMase} />,
      },
      { id: "method", header: demand("column.method"), value: (row) => methods(row.method), card: "none" },
    ],
    [demand, methods, format],
  );
  return (
    <DataTable
      name={t(`list.${list}`)}
      columns={columns}
      rows={movers[list]}
      rowId={(row) => row.id}
      onOpen={(row) => router.push(productAddress(row.product.id))}
      searchable={false}
      preamble={preamble}
      nothing={t("nothingMoves")}
      maxHeight={520}
      controls={
        <SegmentedControl
          aria-label={t("lists")}
          value={list}
          onChange={(value) => void setList(value)}
          data={lists.map((value) => ({ value, label: t(`list.${value}`) }))}
        />
      }
    />
  );
}
