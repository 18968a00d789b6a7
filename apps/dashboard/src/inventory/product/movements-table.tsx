"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { StockMovementsQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import type { Column } from "../../table/column.ts";
import { FilterSelect } from "../../table/filter-select.tsx";
import { PagedTable } from "../../table/paged-table.tsx";
import { usePagedList } from "../../table/use-paged-list.ts";
import { orderAddress } from "../addresses.ts";
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
  const list = usePagedList(movementsQuery, "stockMovements", {
    ...fresh,
    variables: { filter: { productId, locationId, kinds: kind ? [kind] : null } },
  });
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
      { id: "by", header: t("column.by"), value: (row) => row.createdBy?.name ?? null, optional: true },
    ];
  }, [t, kindNames, format]);
  return (
    <PagedTable
      list={list}
      name={t("title")}
      columns={columns}
      preamble={facts}
      nothing={t("nothing")}
      maxHeight={420}
      controls={
        <FilterSelect
          label={t("column.kind")}
          all={t("allKinds")}
          values={kinds}
          nameOf={(value) => kindNames(value)}
          value={kind}
          onChange={(value) => void setKind(value)}
        />
      }
    />
  );
}
