import { Skeleton, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { Panel } from "../../states/panel.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import { orderAddress } from "../addresses.ts";
import { OrderStatusTag } from "../orders/order-status-tag.tsx";
import type { IncomingOrder } from "./product-stock-data.ts";

interface IncomingOrdersProps {
  productId: string;
  /** Open orders of the product to the place; undefined while they are asked for. */
  orders: readonly IncomingOrder[] | undefined;
}

/** What suppliers are still to deliver of a product, the next first. */
export function IncomingOrders({ productId, orders }: IncomingOrdersProps) {
  const t = useTranslations("incoming");
  const format = useFormat();
  const toCome = (order: IncomingOrder) =>
    order.lines
      .filter((line) => line.product.id === productId)
      .reduce((sum, line) => sum + Math.max(0, Number(line.quantity) - Number(line.receivedQuantity)), 0);
  if (!orders) return <Skeleton height={80} radius={8} />;
  return (
    <Panel>
      <Title order={2} mb={8}>
        {t("title", { count: orders.length })}
      </Title>
      {orders.length === 0 ? (
        <Text className="muted">{t("none")}</Text>
      ) : (
        <SmallTable
          heads={[t("order"), t("supplier"), t("status"), t("expected"), t("units")]}
          rows={orders.map((order) => ({
            id: order.id,
            name: (
              <Link href={orderAddress(order.externalId)} prefetch={false}>
                {order.externalId}
              </Link>
            ),
            cells: [
              order.supplier.name,
              <OrderStatusTag key="status" status={order.status} late={order.late} />,
              order.expectedOn ? format.day(order.expectedOn) : "–",
              format.units(toCome(order)),
            ],
          }))}
        />
      )}
    </Panel>
  );
}
