"use client";
import { Button } from "@mantine/core";
import { IconBuildingWarehouse } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { fresh } from "../graphql/fresh.ts";
import { importAddress } from "../imports/import-address.ts";
import { LocationSelect } from "../locations/location-select.tsx";
import { EmptyState } from "../states/empty-state.tsx";
import { FilterSelect } from "../table/filter-select.tsx";
import { PagedTable } from "../table/paged-table.tsx";
import { SearchBox } from "../table/search-box.tsx";
import { useListOrder } from "../table/use-list-order.ts";
import { usePagedList } from "../table/use-paged-list.ts";
import { stockAddress } from "./addresses.ts";
import { positionsQuery } from "./inventory.operations.ts";
import { InventorySections } from "./inventory-sections.tsx";
import { positionColumns, positionOrderFields } from "./position-columns.tsx";

const conditions = ["OUT_OF_STOCK", "BELOW_REORDER_POINT", "ABOVE_ORDER_UP_TO"] as const;

/** What there is of every product at every place. */
export function StockPage() {
  const t = useTranslations("stock");
  const format = useFormat();
  const router = useRouter();
  const [{ q, location, condition }, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    location: parseAsString,
    condition: parseAsStringLiteral(conditions),
  });
  const { order, table: ordering } = useListOrder(positionOrderFields, { id: "product", desc: false });
  const list = usePagedList(positionsQuery, "inventoryPositions", {
    ...fresh,
    variables: {
      filter: { search: q || null, locationId: location, condition },
      order,
    },
  });
  const { shown, error } = list;
  const columns = useMemo(
    () =>
      positionColumns({ column: (name) => t(`column.${name}`), condition: (name) => t(`condition.${name}`) }, format),
    [t, format],
  );

  const filtered = q !== "" || location !== null || condition !== null;
  const nothing = shown?.totalCount === 0 && !filtered;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error || nothing ? null : shown && t("sentence", { count: shown.totalCount })}
      />
      <InventorySections />
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => router.push(stockAddress(row.product.id, row.location.id))}
        {...ordering}
        preamble={[
          [t("search"), q],
          [t("conditionLabel"), condition ? t(`condition.${condition}`) : t("all")],
        ]}
        empty={
          nothing ? (
            <EmptyState
              icon={<IconBuildingWarehouse size={24} stroke={1.5} />}
              title={t("empty.title")}
              text={t("empty.text")}
              action={
                <Button component={Link} href={importAddress("STOCK")}>
                  {t("empty.action")}
                </Button>
              }
            />
          ) : null
        }
        nothing={t("nothing")}
        maxHeight={720}
        controls={
          <>
            <SearchBox label={t("search")} value={q} onChange={(text) => void setState({ q: text || null })} />
            <LocationSelect value={location} onChange={(id) => void setState({ location: id })} />
            <FilterSelect
              label={t("conditionLabel")}
              all={t("all")}
              values={conditions}
              nameOf={(value) => t(`condition.${value}`)}
              value={condition}
              onChange={(value) => void setState({ condition: value })}
            />
          </>
        }
      />
    </>
  );
}
