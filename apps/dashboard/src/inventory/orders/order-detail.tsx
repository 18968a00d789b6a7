"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { PurchaseOrderQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { ownAddress } from "../../imports/upload-file.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { ErrorState } from "../../states/error-state.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { supplierAddress } from "../addresses.ts";
import { StockProductCell } from "../stock-product-cell.tsx";
import { endingOf, OrderEnd } from "./order-end.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { OrderReceipts } from "./order-receipts.tsx";
import { OrderReceive } from "./order-receive.tsx";
import { OrderStatusTag } from "./order-status-tag.tsx";
import { purchaseOrderQuery } from "./orders.operations.ts";

export type OrderData = NonNullable<PurchaseOrderQuery["purchaseOrder"]>;

/** Where something can still arrive. */
const receivable: ReadonlySet<OrderData["status"]> = new Set(["ORDERED", "PARTIALLY_RECEIVED"]);

type Line = OrderData["lines"][number];

/** One purchase order: what of it came and what is still to come. */
export function OrderDetail({ externalId }: { externalId: string }) {
  const t = useTranslations("orderDetail");
  const format = useFormat();
  const { data, error, refetch } = useQuery(purchaseOrderQuery, { ...fresh, variables: { externalId } });
  const { may } = useViewer();
  const [receiving, setReceiving] = useState(false);
  const [ends, setEnding] = useState(false);
  const locationId = data?.purchaseOrder?.location.id ?? null;
  const columns = useMemo(
    (): Column<Line>[] => [
      {
        id: "product",
        header: t("column.product"),
        value: (row) => row.product.name,
        cell: (row) => <StockProductCell product={row.product} locationId={locationId} />,
        card: "title",
      },
      {
        id: "ordered",
        header: t("column.ordered"),
        value: (row) => Number(row.quantity),
        cell: (row) => format.units(Number(row.quantity)),
        numeric: true,
      },
      {
        id: "received",
        header: t("column.received"),
        value: (row) => Number(row.receivedQuantity),
        cell: (row) => format.units(Number(row.receivedQuantity)),
        numeric: true,
      },
      {
        id: "cost",
        header: t("column.cost"),
        value: (row) => Number(row.unitCost.amount),
        cell: (row) => format.money(row.unitCost.amount, row.unitCost.currency),
        numeric: true,
      },
    ],
    [t, format, locationId],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} radius={8} />;
  const order = data.purchaseOrder;
  if (!order) return <Text>{t("unknown")}</Text>;
  const ending = endingOf(order);
  return (
    <Stack gap={16}>
      {ends && ending ? <OrderEnd order={order} ending={ending} onClose={() => setEnding(false)} /> : null}
      {receiving ? <OrderReceive order={order} onClose={() => setReceiving(false)} /> : null}
      <Group justify="space-between" align="flex-start">
        <div>
          <Link href={supplierAddress(order.supplier.externalId)} prefetch={false}>
            {order.supplier.name}
          </Link>
          <Text size="xs" className="muted">
            {t("to", { location: order.location.name })}
          </Text>
        </div>
        <OrderStatusTag status={order.status} late={order.late} />
      </Group>
      <OrderFacts order={order} />
      <Group gap={8}>
        {receivable.has(order.status) && may("STOCK_MANAGE") ? (
          <Button size="xs" onClick={() => setReceiving(true)}>
            {t("receive")}
          </Button>
        ) : null}
        <Button
          component="a"
          href={ownAddress(order.csvUrl)}
          download
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {t("csv")}
        </Button>
        {ending && may("REPLENISHMENT_APPROVE") ? (
          <Button size="xs" variant="subtle" color="red" onClick={() => setEnding(true)}>
            {t(`end.${ending}`)}
          </Button>
        ) : null}
      </Group>
      <DataTable
        name={t("lines", { count: order.lines.length })}
        columns={columns}
        rows={order.lines}
        rowId={(row) => String(row.lineNumber)}
        searchable={order.lines.length > 10}
        nothing={t("noLines")}
        maxHeight={420}
      />
      <OrderReceipts receipts={order.receipts} />
    </Stack>
  );
}
