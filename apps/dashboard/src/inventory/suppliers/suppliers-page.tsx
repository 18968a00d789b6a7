"use client";
import { Button } from "@mantine/core";
import { IconTruckDelivery } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { importAddress } from "../../imports/import-address.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { SidePanel } from "../../states/side-panel.tsx";
import { PagedTable } from "../../table/paged-table.tsx";
import { SearchBox } from "../../table/search-box.tsx";
import { useListOrder } from "../../table/use-list-order.ts";
import { usePagedList } from "../../table/use-paged-list.ts";
import { InventorySections } from "../inventory-sections.tsx";
import { supplierColumns, supplierOrderFields } from "./supplier-columns.tsx";
import { SupplierDetail } from "./supplier-detail.tsx";
import { suppliersQuery } from "./suppliers.operations.ts";

/** Who delivers, how long that takes, and who keeps what they promise. */
export function SuppliersPage() {
  const t = useTranslations("suppliers");
  const format = useFormat();
  const [{ q, supplier }, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    supplier: parseAsString,
  });
  const { order, table: ordering } = useListOrder(supplierOrderFields, { id: "name", desc: false });
  const list = usePagedList(suppliersQuery, "suppliers", {
    ...fresh,
    variables: {
      filter: { search: q || null },
      order,
    },
  });
  const { shown, error } = list;
  const columns = useMemo(() => supplierColumns((name) => t(`column.${name}`), format), [t, format]);

  const nothing = shown?.totalCount === 0 && q === "";
  const known = shown?.rows.filter(({ performance }) => performance) ?? [];
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
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => void setState({ supplier: row.externalId })}
        {...ordering}
        preamble={[[t("search"), q]]}
        empty={
          nothing ? (
            <EmptyState
              icon={<IconTruckDelivery size={24} stroke={1.5} />}
              title={t("empty.title")}
              text={t("empty.text")}
              action={
                <Button component={Link} href={importAddress("SUPPLIERS")}>
                  {t("empty.action")}
                </Button>
              }
            />
          ) : null
        }
        nothing={t("nothing")}
        maxHeight={720}
        controls={<SearchBox label={t("search")} value={q} onChange={(text) => void setState({ q: text || null })} />}
      />
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
