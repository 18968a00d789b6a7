"use client";
import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useCallback, useMemo } from "react";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { StockMovementsQuery } from "../../gql/graphql.ts";
import { ErrorState } from "../../states/error-state.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { fresh } from "../fresh.ts";
import { orderAddress } from "../orders/order-columns.tsx";
import { movementsQuery } from "./product-stock.operations.ts";

type Movement = StockMovementsQuery["stockMovements"]["nodes"][number];
type Change = "onHandChange" | "reservedChange" | "onOrderChange" | "inTransitChange";

const kinds = [
  "OPENING",
  "COUNT",
  "SALE",
  "RETURN",
  "ORDER",
  "RECEIPT",
  "RESERVATION",
  "RELEASE",
  "TRANSFER_IN",
  "TRANSFER_OUT",
  "ADJUSTMENT",
  "WRITE_OFF",
] as const;

interface MovementsTableProps {
  productId: string;
  locationId: string;
  facts: CsvPreamble;
}

/** The ledger of one product at one place, latest first. */
export function MovementsTable({ productId, locationId, facts }: MovementsTableProps) {
  const t = useTranslations("movements");
  const kindNames = useTranslations("movementKind");
  const format = useFormat();
  const [kind, setKind] = useQueryState("movement", parseAsStringLiteral(kinds));
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(movementsQuery, {
    ...fresh,
    variables: { filter: { productId, locationId, kinds: kind ? [kind] : null } },
  });
  const shown = (data ?? previousData)?.stockMovements;
  const { hasNextPage, endCursor } = shown?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const more = useCallback(() => {
    if (!hasNextPage || loading) return;
    void fetchMore({
      variables: { after: endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        stockMovements: {
          ...next.stockMovements,
          nodes: [...before.stockMovements.nodes, ...next.stockMovements.nodes],
        },
      }),
    });
  }, [hasNextPage, loading, endCursor, fetchMore]);
  const columns = useMemo((): Column<Movement>[] => {
    const change = (id: Change, optional = false): Column<Movement> => ({
      id,
      header: t(`column.${id}`),
      value: (row) => Number(row[id]),
      cell: (row) => (Number(row[id]) === 0 ? "–" : format.signed(Number(row[id]))),
      numeric: true,
      optional,
    });
    return [
      {
        id: "when",
        header: t("column.when"),
        value: (row) => row.occurredAt,
        cell: (row) => format.instant(row.occurredAt),
      },
      { id: "kind", header: t("column.kind"), value: (row) => kindNames(row.kind), card: "title" },
      change("onHandChange"),
      change("onOrderChange"),
      change("reservedChange"),
      change("inTransitChange", true),
      {
        id: "reference",
        header: t("column.reference"),
        value: (row) => row.purchaseOrder?.externalId ?? row.reference ?? null,
        cell: (row) =>
          row.purchaseOrder ? (
            <Link href={orderAddress(row.purchaseOrder.externalId)} prefetch={false}>
              {row.purchaseOrder.externalId}
            </Link>
          ) : (
            (row.reference ?? "–")
          ),
      },
      { id: "reason", header: t("column.reason"), value: (row) => row.reason ?? null, optional: true },
      { id: "by", header: t("column.by"), value: (row) => row.recordedBy ?? null, optional: true },
    ];
  }, [t, kindNames, format]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!shown) return <TableSkeleton />;
  return (
    <DataTable
      name={t("title")}
      columns={columns}
      rows={shown.nodes}
      rowId={(row) => row.id}
      searchable={false}
      totalCount={shown.totalCount}
      onEndReached={more}
      preamble={facts}
      nothing={t("nothing")}
      maxHeight={420}
      controls={
        <Select
          size="xs"
          w={190}
          aria-label={t("column.kind")}
          placeholder={t("allKinds")}
          data={kinds.map((value) => ({ value, label: kindNames(value) }))}
          value={kind}
          clearable
          clearButtonProps={{ "aria-label": t("allKinds") }}
          onChange={(value) => void setKind(kinds.find((known) => known === value) ?? null)}
        />
      }
    />
  );
}
