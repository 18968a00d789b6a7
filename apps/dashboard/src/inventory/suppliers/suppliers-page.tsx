"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconTruckDelivery } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { SidePanel } from "../../states/side-panel.tsx";
import { DataTable } from "../../table/data-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { fresh } from "../fresh.ts";
import { InventorySections } from "../inventory-sections.tsx";
import { SearchBox } from "../search-box.tsx";
import { isSupplierOrder, supplierColumns, supplierOrderFields } from "./supplier-columns.tsx";
import { SupplierDetail } from "./supplier-detail.tsx";
import { suppliersQuery } from "./suppliers.operations.ts";

const sortable = ["name", "onTime", "late"] as const;

/** Who delivers, how long that takes, and who keeps what they promise. */
export function SuppliersPage() {
  const t = useTranslations("suppliers");
  const format = useFormat();
  const [{ q, sort, desc, supplier }, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    sort: parseAsStringLiteral(sortable).withDefault("name"),
    desc: parseAsBoolean.withDefault(false),
    supplier: parseAsString,
  });
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(suppliersQuery, {
    ...fresh,
    variables: {
      filter: { search: q || null },
      order: { field: supplierOrderFields[sort], direction: desc ? "DESC" : "ASC" },
    },
  });
  const shown = (data ?? previousData)?.suppliers;
  const { hasNextPage, endCursor } = shown?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const more = useCallback(() => {
    if (!hasNextPage || loading) return;
    void fetchMore({
      variables: { after: endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        suppliers: { ...next.suppliers, nodes: [...before.suppliers.nodes, ...next.suppliers.nodes] },
      }),
    });
  }, [hasNextPage, loading, endCursor, fetchMore]);
  const columns = useMemo(() => supplierColumns((name) => t(`column.${name}`), format), [t, format]);

  const nothing = shown !== undefined && shown.totalCount === 0 && q === "";
  const known = shown?.nodes.filter(({ performance }) => performance) ?? [];
  const slower = known.filter(
    ({ performance }) => performance?.statedDays && performance.leadTimeMeanDays > performance.statedDays + 1,
  );
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          error || nothing
            ? null
            : shown &&
              (known.length === 0
                ? t("sentence.unknown", { count: shown.totalCount })
                : t("sentence.known", { count: known.length, slower: slower.length }))
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
            <Button component={Link} href="/data?new=true&kind=SUPPLIERS">
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
          onOpen={(row) => void setState({ supplier: row.externalId })}
          searchable={false}
          sorting={{ id: sort, desc }}
          onSortingChange={({ id, desc: descending }) =>
            isSupplierOrder(id) && void setState({ sort: id, desc: descending })
          }
          totalCount={shown.totalCount}
          onEndReached={more}
          preamble={[[t("search"), q]]}
          nothing={t("nothing")}
          maxHeight={720}
          controls={<SearchBox label={t("search")} value={q} onChange={(text) => void setState({ q: text || null })} />}
        />
      )}
      <SidePanel
        opened={supplier !== null}
        title={t("detail")}
        width={760}
        onClose={() => void setState({ supplier: null })}
      >
        {supplier ? <SupplierDetail externalId={supplier} /> : null}
      </SidePanel>
    </>
  );
}
