"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Select } from "@mantine/core";
import { IconTruckDelivery } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import type { PurchaseOrderFilter } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { importAddress } from "../../imports/import-address.ts";
import { LocationSelect } from "../../locations/location-select.tsx";
import { EmptyState } from "../../states/empty-state.tsx";
import { SidePanel } from "../../states/side-panel.tsx";
import { PagedTable } from "../../table/paged-table.tsx";
import { SearchBox } from "../../table/search-box.tsx";
import { useListOrder } from "../../table/use-list-order.ts";
import { usePagedList } from "../../table/use-paged-list.ts";
import { inventorySummaryQuery } from "../inventory.operations.ts";
import { InventorySections } from "../inventory-sections.tsx";
import { orderColumns, orderOrderFields } from "./order-columns.tsx";
import { OrderDetail } from "./order-detail.tsx";
import { purchaseOrdersQuery } from "./orders.operations.ts";

const views = ["open", "late", "received", "cancelled", "all"] as const;
type View = (typeof views)[number];

const filterOf: Record<View, PurchaseOrderFilter> = {
  open: { statuses: ["DRAFT", "ORDERED", "PARTIALLY_RECEIVED"] },
  late: { late: true },
  received: { statuses: ["RECEIVED"] },
  cancelled: { statuses: ["CANCELLED"] },
  all: {},
};

/** What was ordered from suppliers and what is still to come. */
export function OrdersPage() {
  const t = useTranslations("orders");
  const statuses = useTranslations("orderStatus");
  const format = useFormat();
  const [{ q, location, view, order: opened }, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    location: parseAsString,
    view: parseAsStringLiteral(views).withDefault("open"),
    order: parseAsString,
  });
  const { data: overall } = useQuery(inventorySummaryQuery, fresh);
  const { order, table: ordering } = useListOrder(orderOrderFields, { id: "ordered", desc: true });
  const list = usePagedList(purchaseOrdersQuery, "purchaseOrders", {
    ...fresh,
    variables: {
      filter: { ...filterOf[view], search: q || null, locationId: location },
      order,
    },
  });
  const columns = useMemo(
    () => orderColumns({ column: (name) => t(`column.${name}`), status: (name) => statuses(name) }, format),
    [t, statuses, format],
  );

  const summary = overall?.inventorySummary;
  const nothing = list.shown?.totalCount === 0 && view === "all" && q === "" && location === null;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          list.error || nothing
            ? null
            : summary && t("sentence", { count: summary.openOrders, late: summary.lateOrders })
        }
      />
      <InventorySections />
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => void setState({ order: row.externalId })}
        {...ordering}
        preamble={[
          [t("view"), t(`viewName.${view}`)],
          [t("search"), q],
        ]}
        empty={
          nothing ? (
            <EmptyState
              icon={<IconTruckDelivery size={24} stroke={1.5} />}
              title={t("empty.title")}
              text={t("empty.text")}
              action={
                <Button component={Link} href={importAddress("PURCHASE_ORDERS")}>
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
            <Select
              size="xs"
              w={150}
              aria-label={t("view")}
              data={views.map((value) => ({ value, label: t(`viewName.${value}`) }))}
              value={view}
              allowDeselect={false}
              onChange={(value) => void setState({ view: value })}
            />
          </>
        }
      />
      <SidePanel
        opened={opened !== null}
        title={t("detail", { number: opened ?? "" })}
        width={720}
        onClose={() => void setState({ order: null })}
      >
        {opened ? <OrderDetail externalId={opened} /> : null}
      </SidePanel>
    </>
  );
}
