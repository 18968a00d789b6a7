"use client";
import { useQuery } from "@apollo/client/react";
import { Select, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { locationsQuery } from "../../locations/locations.operations.ts";
import { QuantityInput } from "../../states/quantity-input.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActPlace } from "./place.ts";
import { PositionChange } from "./position-change.tsx";
import { stockTransferShipMutation } from "./stock-acts.operations.ts";

/** Sends stock on its way to another place. */
export function ShipDialog({ place, onClose }: { place: ActPlace; onClose: () => void }) {
  const t = useTranslations("ship");
  const format = useFormat();
  const { run, busy, errorOf, forget } = useFormAction(["quantity", "toLocationId", "reference"]);
  const ship = useMutationOnce(stockTransferShipMutation);
  const { data } = useQuery(locationsQuery);
  const [to, setTo] = useState<string | null>(null);
  const [quantity, setQuantity] = useState<number | null>(null);
  const [reference, setReference] = useState("");
  const others = data?.locations.nodes.filter(({ id }) => id !== place.location.id) ?? [];
  const units = quantity ?? 0;
  const available = Number(place.available);

  async function send() {
    const input = {
      productId: place.product.id,
      fromLocationId: place.location.id,
      toLocationId: to ?? "",
      quantity: String(units),
      reference: reference.trim() || null,
    };
    const payload = await run(async () => (await ship(input))?.stockTransferShip, t("done"));
    if (payload) onClose();
  }

  return (
    <ActDialog
      title={t("title")}
      about={`${place.product.name} · ${place.location.name}`}
      action={t("act")}
      busy={busy}
      disabled={units <= 0 || to === null}
      onAct={send}
      onClose={onClose}
    >
      <Select
        label={t("to")}
        placeholder={data && others.length === 0 ? t("nowhere") : t("choose")}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        onChange={(value) => {
          setTo(value);
          forget("toLocationId");
        }}
        error={errorOf("toLocationId")}
        searchable={others.length > 8}
        data-autofocus
      />
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
      />
      <TextInput
        label={t("reference")}
        maxLength={500}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        error={errorOf("reference")}
      />
      <PositionChange
        rows={[
          { name: "onHand", before: Number(place.onHand), after: Number(place.onHand) - units },
          { name: "available", before: available, after: available - units },
        ]}
      />
    </ActDialog>
  );
}
