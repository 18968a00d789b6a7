"use client";
import { Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { productAddress } from "../../demand/product-cell.tsx";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { RecommendationsPreviewQuery, RecommendedProductFragment } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";

interface Ranked extends RecommendedProductFragment {
  rank: number;
}

interface PreviewTableProps {
  preview: RecommendationsPreviewQuery["recommendationsPreview"];
  preamble: CsvPreamble;
}

/** What would be recommended, with a reason each, and what the rules kept out. */
export function PreviewTable({ preview: { recommendations, hidden }, preamble }: PreviewTableProps) {
  const t = useTranslations("recommendations");
  const format = useFormat();
  const rows = useMemo(() => recommendations.map((one, i): Ranked => ({ ...one, rank: i + 1 })), [recommendations]);
  const columns = useMemo(
    (): Column<Ranked>[] => [
      { id: "rank", header: t("column.rank"), value: (row) => row.rank, numeric: true, width: "72px" },
      {
        id: "product",
        header: t("column.product"),
        value: (row) => row.product.name,
        cell: (row) => <Link href={productAddress(row.product.id)}>{row.product.name}</Link>,
        card: "title",
      },
      { id: "code", header: t("column.code"), value: (row) => row.product.externalId, optional: true },
      { id: "reason", header: t("column.reason"), value: (row) => row.reason.text, width: "45%" },
      {
        id: "price",
        header: t("column.price"),
        value: (row) => row.product.unitPrice?.amount ?? null,
        cell: ({ product: { unitPrice } }) => (unitPrice ? format.money(unitPrice.amount, unitPrice.currency) : "–"),
        numeric: true,
      },
    ],
    [t, format],
  );
  const kept = (["outOfStock", "bought", "inactive"] as const).filter((rule) => hidden[rule] > 0);
  return (
    <div>
      <Title order={2} mb={8}>
        {t("list")}
      </Title>
      <DataTable
        name={t("list")}
        columns={columns}
        rows={rows}
        rowId={(row) => row.product.id}
        searchable={false}
        preamble={preamble}
        nothing={t("nothing")}
        maxHeight={520}
      />
      {kept.length > 0 ? (
        <Text size="sm" className="muted" mt={8}>
          {t("hidden.head")} {kept.map((rule) => t(`hidden.${rule}`, { count: hidden[rule] })).join(t("hidden.and"))}
        </Text>
      ) : null}
    </div>
  );
}
