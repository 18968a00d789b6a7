"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { fresh } from "../../graphql/fresh.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import { orderAddress } from "../addresses.ts";
import { OrderStatusTag } from "../orders/order-status-tag.tsx";
import { purchaseOrdersQuery } from "../orders/orders.operations.ts";

const shownOrders = 8;

/** The latest orders to a supplier and what they cost. */
export function SupplierOrders({ supplierId }: { supplierId: string }) {
  const t = useTranslations("supplier");
  const format = useFormat();
  const { data, error, refetch } = useQuery(purchaseOrdersQuery, {
    ...fresh,
    variables: { filter: { supplierId }, order: { field: "ORDERED_AT", direction: "DESC" } },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={120} radius={8} />;
  const { nodes, totalCount } = data.purchaseOrders;
  return (
    <section>
      <Title order={3} mb={8}>
        {t("orders", { count: totalCount })}
      </Title>
      {nodes.length === 0 ? (
        <Text className="muted">{t("noOrders")}</Text>
      ) : (
        <SmallTable
          heads={[t("order.number"), t("order.status"), t("order.expected"), t("order.total")]}
          rows={nodes.slice(0, shownOrders).map((order) => ({
            id: order.id,
            name: (
              <Link href={orderAddress(order.externalId)} prefetch={false}>
                {order.externalId}
              </Link>
            ),
            cells: [
              <OrderStatusTag key="status" status={order.status} late={order.late} />,
              order.expectedOn ? format.date(order.expectedOn) : "–",
              format.amount(order.total.amount, order.total.currency),
            ],
          }))}
        />
      )}
    </section>
  );
}
