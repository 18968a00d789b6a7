"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Format, useFormat } from "../../format/use-format.ts";
import type { CustomerOrdersQuery } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import type { Column } from "../../table/column.ts";
import { PagedTable } from "../../table/paged-table.tsx";
import { usePagedList } from "../../table/use-paged-list.ts";
import { customerOrdersQuery } from "./profile.operations.ts";
import type { ProfilePartProps } from "./profile-part.ts";

type OrderRow = CustomerOrdersQuery["orders"]["nodes"][number];

/** What the customer has bought and brought back, latest first. */
export function CustomerOrders({ customer }: ProfilePartProps) {
  const t = useTranslations("customerProfile.orders");
  const format = useFormat();
  const list = usePagedList(customerOrdersQuery, "orders", { variables: { customerId: customer.id } });
  const columns = useMemo(
    () =>
      orderColumns(
        (name) => t(`column.${name}`),
        (kind) => t(`kind.${kind}`),
        format,
      ),
    [t, format],
  );
  return (
    <section>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        preamble={[[t("customer"), customer.externalId]]}
        empty={list.shown?.totalCount === 0 ? <Panel>{t("none")}</Panel> : null}
        nothing={t("none")}
        maxHeight={420}
      />
    </section>
  );
}

type Name = "order" | "kind" | "placed" | "channel" | "total";

function orderColumns(
  word: (name: Name) => string,
  kind: (kind: OrderRow["kind"]) => string,
  format: Format,
): Column<OrderRow>[] {
  const column = (id: Name) => ({ id, header: word(id), sortable: false });
  return [
    { ...column("order"), value: (row) => row.externalId, card: "title" },
    { ...column("placed"), value: (row) => row.placedAt, cell: (row) => format.instant(row.placedAt) },
    { ...column("kind"), value: (row) => kind(row.kind) },
    { ...column("channel"), value: (row) => row.channel ?? null },
    {
      ...column("total"),
      value: (row) => row.total.amount,
      cell: (row) => format.money(row.total.amount, row.total.currency),
      numeric: true,
    },
  ];
}
