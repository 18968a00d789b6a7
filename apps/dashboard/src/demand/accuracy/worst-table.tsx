"use client";
import { SegmentedControl, Title } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { ProductCell, productAddress } from "../product-cell.tsx";
import { figureColumns } from "./accuracy-columns.tsx";
import type { AccuracyData } from "./accuracy-data.ts";
import { type AccuracyState, worstMeasures } from "./use-accuracy-state.ts";

interface WorstTableProps {
  rows: AccuracyData["worst"];
  state: AccuracyState;
  facts: CsvPreamble;
}

type Row = AccuracyData["worst"][number];

/** The products whose forecasts deserve a look first, each leading to its demand. */
export function WorstTable({ rows, state, facts }: WorstTableProps) {
  const t = useTranslations("demandAccuracy");
  const format = useFormat();
  const router = useRouter();
  const { worst, location, granularity, setState } = state;
  const query = useMemo(() => {
    const kept = new URLSearchParams();
    if (granularity !== "DAY") kept.set("granularity", granularity);
    if (location) kept.set("location", location);
    return kept.toString();
  }, [granularity, location]);
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: "product",
        header: t("column.product"),
        value: (row) => row.product.name,
        cell: (row) => <ProductCell product={row.product} query={query} />,
        card: "title",
        width: "26%",
      },
      ...figureColumns<Row>((name) => t(`column.${name}`), format).filter(({ id }) => id !== "series"),
    ],
    [t, format, query],
  );
  return (
    <div>
      <Title order={2} mb={8}>
        {t("worst")}
      </Title>
      <DataTable
        name={t("worst")}
        columns={columns}
        rows={rows}
        rowId={(row) => row.product.id}
        onOpen={(row) => router.push(productAddress(row.product.id, query))}
        preamble={facts}
        nothing={t("nothing")}
        maxHeight={520}
        controls={
          <SegmentedControl
            aria-label={t("worstBy.label")}
            value={worst}
            data={worstMeasures.map((value) => ({ value, label: t(`worstBy.${value}`) }))}
            onChange={(value) => void setState({ worst: value })}
          />
        }
      />
    </div>
  );
}
