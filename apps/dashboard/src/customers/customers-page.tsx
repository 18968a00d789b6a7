"use client";
import { Button } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { importAddress } from "../imports/import-address.ts";
import { EmptyState } from "../states/empty-state.tsx";
import { PagedTable } from "../table/paged-table.tsx";
import { SearchBox } from "../table/search-box.tsx";
import { usePagedList } from "../table/use-paged-list.ts";
import { customerAddress } from "./customer-address.ts";
import { customerColumns, customerOrderFields, isCustomerOrder } from "./customer-columns.tsx";
import { CustomerSections } from "./customer-sections.tsx";
import { customersQuery } from "./customers.operations.ts";

const sortable = ["name", "externalId", "since"] as const;

/** Who buys: searched, ordered and filtered by the server, loaded as one scrolls. */
export function CustomersPage() {
  const t = useTranslations("customers");
  const format = useFormat();
  const router = useRouter();
  const [{ q, sort, desc }, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    sort: parseAsStringLiteral(sortable).withDefault("externalId"),
    desc: parseAsBoolean.withDefault(false),
  });
  const list = usePagedList(customersQuery, "customers", {
    variables: {
      filter: { search: q || null },
      order: { field: customerOrderFields[sort], direction: desc ? "DESC" : "ASC" },
    },
  });
  const { shown, error } = list;
  const columns = useMemo(() => customerColumns((name) => t(`column.${name}`), format), [t, format]);
  const nothing = shown?.totalCount === 0 && q === "";
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error || nothing ? null : shown && t("sentence.count", { count: shown.totalCount })}
      />
      <CustomerSections />
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => router.push(customerAddress(row.id))}
        sorting={{ id: sort, desc }}
        onSortingChange={({ id, desc: descending }) =>
          isCustomerOrder(id) && void setState({ sort: id, desc: descending })
        }
        preamble={[[t("search"), q]]}
        empty={
          nothing ? (
            <EmptyState
              icon={<IconUsers size={24} stroke={1.5} />}
              title={t("empty.title")}
              text={t("empty.text")}
              action={
                <Button component={Link} href={importAddress("CUSTOMERS")}>
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
    </>
  );
}
