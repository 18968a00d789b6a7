"use client";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { QuantityInput } from "../../states/quantity-input.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActPlace } from "./place.ts";
import { PositionChange } from "./position-change.tsx";
import { stockReserveMutation } from "./stock-acts.operations.ts";

/** Keeps stock for somebody. */
export function ReserveDialog({ place, onClose }: { place: ActPlace; onClose: () => void }) {
  const t = useTranslations("reserve");
  const format = useFormat();
  const { run, busy, errorOf, forget } = useFormAction(["quantity", "reference"]);
  const reserve = useMutationOnce(stockReserveMutation);
  const [quantity, setQuantity] = useState<number | null>(null);
  const [reference, setReference] = useState("");
  const units = quantity ?? 0;
  const available = Number(place.available);

  async function book() {
    const input = {
      productId: place.product.id,
      locationId: place.location.id,
      quantity: String(units),
      reference: reference.trim() || null,
    };
    const payload = await run(async () => (await reserve(input))?.stockReserve, t("done"));
    if (payload) onClose();
  }

  return (
    <ActDialog
      title={t("title")}
      about={`${place.product.name} · ${place.location.name}`}
      action={t("act")}
      busy={busy}
      disabled={units <= 0}
      onAct={book}
      onClose={onClose}
    >
      <QuantityInput
        label={t("quantity")}
        description={t("available", { units: format.units(available) })}
        min={0}
        value={quantity}
        onChange={(value) => {
          setQuantity(value);
          forget("quantity");
        }}
        error={errorOf("quantity")}
        data-autofocus
      />
      <TextInput
        label={t("reference")}
        description={t("referenceWhy")}
        maxLength={500}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        error={errorOf("reference")}
      />
      <PositionChange
        rows={[
          { name: "reserved", before: Number(place.reserved), after: Number(place.reserved) + units },
          { name: "available", before: available, after: available - units },
        ]}
      />
    </ActDialog>
  );
}
