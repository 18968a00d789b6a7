"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Select } from "@mantine/core";
import { IconTruckDelivery } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import { LocationSelect } from "../../demand/location-select.tsx";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import type { PurchaseOrderFilter } from "../../gql/graphql.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { SidePanel } from "../../states/side-panel.tsx";
import { DataTable } from "../../table/data-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { fresh } from "../fresh.ts";
import { inventorySummaryQuery } from "../inventory.operations.ts";
import { InventorySections } from "../inventory-sections.tsx";
import { SearchBox } from "../search-box.tsx";
import { isOrderOrder, orderColumns, orderOrderFields } from "./order-columns.tsx";
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
const sortable = ["number", "ordered", "expected", "total"] as const;

/** What was ordered from suppliers and what is still to come. */
export function OrdersPage() {
  const t = useTranslations("orders");
  const statuses = useTranslations("orderStatus");
  const format = useFormat();
  const [state, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    location: parseAsString,
    view: parseAsStringLiteral(views).withDefault("open"),
    sort: parseAsStringLiteral(sortable).withDefault("ordered"),
    desc: parseAsBoolean.withDefault(true),
    order: parseAsString,
  });
  const { q, location, view, sort, desc, order } = state;
  const { data: overall } = useQuery(inventorySummaryQuery, fresh);
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(purchaseOrdersQuery, {
    ...fresh,
    variables: {
      filter: { ...filterOf[view], search: q || null, locationId: location },
      order: { field: orderOrderFields[sort], direction: desc ? "DESC" : "ASC" },
    },
  });
  const shown = (data ?? previousData)?.purchaseOrders;
  const { hasNextPage, endCursor } = shown?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const more = useCallback(() => {
    if (!hasNextPage || loading) return;
    void fetchMore({
      variables: { after: endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        purchaseOrders: {
          ...next.purchaseOrders,
          nodes: [...before.purchaseOrders.nodes, ...next.purchaseOrders.nodes],
        },
      }),
    });
  }, [hasNextPage, loading, endCursor, fetchMore]);
  const columns = useMemo(
    () => orderColumns({ column: (name) => t(`column.${name}`), status: (name) => statuses(name) }, format),
    [t, statuses, format],
  );

  const summary = overall?.inventorySummary;
  const nothing = shown !== undefined && shown.totalCount === 0 && view === "all" && q === "" && location === null;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          error || nothing ? null : summary && t("sentence", { count: summary.openOrders, late: summary.lateOrders })
        }
      />
      <InventorySections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !shown ? (
        <TableSkeleton />
      ) : nothing ? (
        <EmptyState
          icon={<IconTruckDelivery size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <Button component={Link} href="/data?new=true&kind=PURCHASE_ORDERS">
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
          onOpen={(row) => void setState({ order: row.externalId })}
          searchable={false}
          sorting={{ id: sort, desc }}
          onSortingChange={({ id, desc: descending }) =>
            isOrderOrder(id) && void setState({ sort: id, desc: descending })
          }
          totalCount={shown.totalCount}
          onEndReached={more}
          preamble={[
            [t("view"), t(`viewName.${view}`)],
            [t("search"), q],
          ]}
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
                onChange={(value) => void setState({ view: views.find((known) => known === value) ?? null })}
              />
            </>
          }
        />
      )}
      <SidePanel
        opened={order !== null}
        title={t("detail", { number: order ?? "" })}
        width={720}
        onClose={() => void setState({ order: null })}
      >
        {order ? <OrderDetail externalId={order} /> : null}
      </SidePanel>
    </>
  );
}
