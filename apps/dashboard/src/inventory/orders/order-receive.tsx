"use client";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { Dialog } from "../../states/dialog.tsx";
import { QuantityInput } from "../../states/quantity-input.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { openProducts } from "./open-products.ts";
import type { OrderData } from "./order-detail.tsx";
import { purchaseOrderReceiveMutation } from "./orders.operations.ts";

interface OrderReceiveProps {
  order: OrderData;
  onClose: () => void;
}

/** Books what arrived of an order, product by product; what is still open stands there to begin with. */
export function OrderReceive({ order, onClose }: OrderReceiveProps) {
  const t = useTranslations("orderReceive");
  const format = useFormat();
  const { run, busy, errorOf, forget } = useFormAction(["receiptNumber", "lines"]);
  const receive = useMutationOnce(purchaseOrderReceiveMutation);
  const open = openProducts(order.lines);
  const [number, setNumber] = useState("");
  const [arrived, setArrived] = useState<ReadonlyMap<string, number | null>>(
    () => new Map(open.map((product) => [product.productId, product.open])),
  );
  const lines = open
    .map(({ productId }) => ({ productId, units: arrived.get(productId) ?? 0 }))
    .filter(({ units }) => units > 0)
    .map(({ productId, units }) => ({ productId, quantity: String(units) }));

  async function book() {
    const input = { purchaseOrderId: order.id, receiptNumber: number.trim(), lines };
    const payload = await run(async () => (await receive(input))?.purchaseOrderReceive, t("done"));
    if (payload) onClose();
  }

  return (
    <Dialog title={t("title", { number: order.externalId })} onClose={onClose}>
      <Stack gap={12}>
        <TextInput
          label={t("receipt")}
          description={t("receiptWhy")}
          value={number}
          onChange={(event) => {
            setNumber(event.currentTarget.value);
            forget("receiptNumber");
          }}
          error={errorOf("receiptNumber")}
          data-autofocus
        />
        {open.map((product) => (
          <QuantityInput
            key={product.productId}
            label={product.name}
            description={t("open", { units: format.units(product.open) })}
            min={0}
            value={arrived.get(product.productId) ?? null}
            onChange={(value) => setArrived(new Map(arrived).set(product.productId, value))}
          />
        ))}
        {errorOf("lines") ? (
          <Text role="alert" c="red">
            {errorOf("lines")}
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("keep")}
          </Button>
          <Button onClick={() => void book()} loading={busy} disabled={number.trim() === "" || lines.length === 0}>
            {t("book")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
