"use client";
import { Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { Dialog } from "../../states/dialog.tsx";
import { ReasonForm } from "../../states/reason-form.tsx";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { SmallTable } from "../../table/small-table.tsx";
import { purchaseOrderCancelMutation } from "../bulk/bulk.operations.ts";
import { openProducts, openWorth } from "./open-products.ts";
import type { OrderData } from "./order-detail.tsx";
import { purchaseOrderCloseMutation } from "./orders.operations.ts";

/** Closing gives up what has not come of an order that came in part; cancelling ends one of which nothing has. */
export type OrderEnding = "close" | "cancel";

/** How an order could end now; null where it has, or may not. */
export function endingOf({ status }: Pick<OrderData, "status">): OrderEnding | null {
  if (status === "PARTIALLY_RECEIVED") return "close";
  return status === "ORDERED" || status === "DRAFT" ? "cancel" : null;
}

interface OrderEndProps {
  order: OrderData;
  ending: OrderEnding;
  onClose: () => void;
}

/** Ends an order with a reason, showing what will not come any more. */
export function OrderEnd({ order, ending, onClose }: OrderEndProps) {
  const t = useTranslations("orderEnd");
  const confirm = useTranslations("confirm");
  const format = useFormat();
  const close = useMutationOnce(purchaseOrderCloseMutation);
  const cancel = useMutationOnce(purchaseOrderCancelMutation);
  const open = openProducts(order.lines);
  const givenUp = openWorth(order.lines);

  async function end(reason: string) {
    const input = { purchaseOrderId: order.id, reason, version: order.version };
    return ending === "close" ? (await close(input))?.purchaseOrderClose : (await cancel(input))?.purchaseOrderCancel;
  }

  return (
    <Dialog title={t(`title.${ending}`, { number: order.externalId })} onClose={onClose}>
      <Stack gap={12}>
        <Text>{t(`text.${ending}`)}</Text>
        <SmallTable
          heads={[t("product"), t("units")]}
          rows={[
            ...open.map(({ productId, name, open: units }) => ({ id: productId, name, cells: [format.units(units)] })),
            {
              id: "worth",
              name: t("worth"),
              cells: [<b key="worth">{format.money(String(givenUp), order.total.currency)}</b>],
            },
          ]}
        />
        <ReasonForm
          label={t("reason")}
          description={t("reasonWhy")}
          act={t(`act.${ending}`)}
          keep={confirm("keep")}
          done={t(`done.${ending}`, { number: order.externalId })}
          send={end}
          onDone={onClose}
          onKeep={onClose}
        />
      </Stack>
    </Dialog>
  );
}
