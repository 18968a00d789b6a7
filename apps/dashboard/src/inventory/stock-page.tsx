"use client";
import { Button } from "@mantine/core";
import { IconBuildingWarehouse } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { LocationSelect } from "../demand/location-select.tsx";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { EmptyState } from "../states/empty-state.tsx";
import { FilterSelect } from "../table/filter-select.tsx";
import { PagedTable } from "../table/paged-table.tsx";
import { SearchBox } from "../table/search-box.tsx";
import { usePagedList } from "../table/use-paged-list.ts";
import { fresh } from "./fresh.ts";
import { positionsQuery } from "./inventory.operations.ts";
import { InventorySections } from "./inventory-sections.tsx";
import { isPositionOrder, positionColumns, positionOrderFields } from "./position-columns.tsx";
import { stockAddress } from "./stock-product-cell.tsx";

const conditions = ["OUT_OF_STOCK", "BELOW_REORDER_POINT", "ABOVE_ORDER_UP_TO"] as const;
const orderColumns = ["product", "onHand", "available", "cover", "value", "updated"] as const;

/** What there is of every product at every place. */
export function StockPage() {
  const t = useTranslations("stock");
  const format = useFormat();
  const router = useRouter();
  const [state, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    location: parseAsString,
    condition: parseAsStringLiteral(conditions),
    sort: parseAsStringLiteral(orderColumns).withDefault("product"),
    desc: parseAsBoolean.withDefault(false),
  });
  const { q, location, condition, sort, desc } = state;
  const list = usePagedList(positionsQuery, "inventoryPositions", {
    ...fresh,
    variables: {
      filter: { search: q || null, locationId: location, condition },
      order: { field: positionOrderFields[sort], direction: desc ? "DESC" : "ASC" },
    },
  });
  const columns = useMemo(
    () =>
      positionColumns({ column: (name) => t(`column.${name}`), condition: (name) => t(`condition.${name}`) }, format),
    [t, format],
  );

  const filtered = q !== "" || location !== null || condition !== null;
  const nothing = list.shown?.totalCount === 0 && !filtered;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={list.error || nothing ? null : list.shown && t("sentence", { count: list.shown.totalCount })}
      />
      <InventorySections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !shown ? (
        <TableSkeleton />
      ) : nothing ? (
        <EmptyState
          icon={<IconBuildingWarehouse size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <Button component={Link} href="/data?new=true&kind=STOCK">
              {t("empty.action")}
            </Button>
          }
        />
      ) : (
        <DataTable
          name={t("title")}
          columns={columns}
          rows={shown.nodes}
          rowId={(row) => row.id}
          onOpen={(row) => router.push(stockAddress(row.product.id, row.location.id))}
          searchable={false}
          sorting={{ id: sort, desc }}
          onSortingChange={({ id, desc: descending }) =>
            isPositionOrder(id) && void setState({ sort: id, desc: descending })
          }
          totalCount={shown.totalCount}
          onEndReached={more}
          preamble={[
            [t("search"), q],
            [t("conditionLabel"), condition ? t(`condition.${condition}`) : t("all")],
          ]}
          nothing={t("nothing")}
          maxHeight={720}
          controls={
            <>
              <SearchBox label={t("search")} value={q} onChange={(text) => void setState({ q: text || null })} />
              <LocationSelect value={location} onChange={(id) => void setState({ location: id })} />
              <Select
                size="xs"
                w={190}
                aria-label={t("conditionLabel")}
                placeholder={t("all")}
                data={conditions.map((value) => ({ value, label: t(`condition.${value}`) }))}
                value={condition}
                clearable
                clearButtonProps={{ "aria-label": t("all") }}
                onChange={(value) => void setState({ condition: conditions.find((known) => known === value) ?? null })}
              />
            </>
          }
        />
      )}
    </>
  );
}
