"use client";
import { useLazyQuery } from "@apollo/client/react";
import { SegmentedControl, Select, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { StockAdjustmentKind } from "../../gql/graphql.ts";
import { QuantityInput } from "../../states/quantity-input.tsx";
import type { Answer } from "../../states/use-action.ts";
import { useFormAction } from "../../states/use-form-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActPlace } from "./place.ts";
import { PositionChange } from "./position-change.tsx";
import { positionNowQuery, stockAdjustMutation } from "./stock-acts.operations.ts";
import { type ChangeForm, formsOf, stockChange } from "./stock-change.ts";

const kinds = ["ADJUSTMENT", "WRITE_OFF", "RETURN", "SALE"] as const satisfies readonly StockAdjustmentKind[];

/** Books that more or less is on a shelf than was known: by a count, a difference, or what came or went. */
export function AdjustDialog({ place, onClose }: { place: ActPlace; onClose: () => void }) {
  const t = useTranslations("adjust");
  const format = useFormat();
  const { run, busy, errorOf, forget } = useFormAction(["change", "reason", "reference"]);
  const adjust = useMutationOnce(stockAdjustMutation);
  const [lookAgain] = useLazyQuery(positionNowQuery, { fetchPolicy: "network-only" });
  const [position, setPosition] = useState<Pick<ActPlace, "onHand" | "available">>(place);
  const [moved, setMoved] = useState(false);
  const [kind, setKind] = useState<StockAdjustmentKind>("ADJUSTMENT");
  const [form, setForm] = useState<ChangeForm>("counted");
  const [value, setValue] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const [reference, setReference] = useState("");
  const onHand = Number(position.onHand);
  const change = value === null ? 0 : stockChange(kind, form, value, onHand);
  const ids = { productId: place.product.id, locationId: place.location.id };

  async function book() {
    const input = {
      ...ids,
      kind,
      change: String(change),
      reason: reason.trim(),
      reference: reference.trim() || null,
    };
    const payload = await run<Answer>(async () => {
      // A count is against the books as they are now: what was sold since the form was opened is no part of its difference.
      const { data, error } = await lookAgain({ variables: ids });
      if (error) throw error;
      const now = data?.inventoryPosition;
      if (!now) return { userErrors: [{ message: t("gone") }] };
      if (now.onHand !== position.onHand) {
        setPosition(now);
        setMoved(true);
        return;
      }
      return (await adjust(input))?.stockAdjust;
    }, t("done"));
    if (payload) onClose();
  }

  const short = onHand + change < 0 ? t("short", { units: format.units(onHand) }) : null;
  return (
    <ActDialog
      title={t("title")}
      about={`${place.product.name} · ${place.location.name}`}
      action={t("act")}
      busy={busy}
      disabled={change === 0 || short !== null || reason.trim() === ""}
      onAct={book}
      onClose={onClose}
    >
      <Select
        label={t("kind")}
        data={kinds.map((each) => ({ value: each, label: t(`kindName.${each}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(chosen) => {
          if (chosen === null) return;
          setKind(chosen);
          setForm(formsOf[chosen][0]);
        }}
      />
      {formsOf[kind].length > 1 ? (
        <SegmentedControl
          aria-label={t("form")}
          value={form}
          data={formsOf[kind].map((each) => ({ value: each, label: t(`formName.${each}`) }))}
          onChange={setForm}
        />
      ) : null}
      <QuantityInput
        label={t(`value.${form === "units" && kind === "RETURN" ? "came" : form === "units" ? "went" : form}`)}
        {...(form === "difference" ? {} : { min: 0 })}
        value={value}
        onChange={(typed) => {
          setValue(typed);
          forget("change");
        }}
        error={errorOf("change") ?? short}
        data-autofocus
      />
      <TextInput
        label={t("reason")}
        description={t("reasonWhy")}
        maxLength={500}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          forget("reason");
        }}
        error={errorOf("reason")}
      />
      <TextInput
        label={t("reference")}
        maxLength={500}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        error={errorOf("reference")}
      />
      {moved ? (
        <Text size="sm" role="alert">
          {t("moved", { units: format.units(onHand) })}
        </Text>
      ) : null}
      <PositionChange
        rows={[
          { name: "onHand", before: onHand, after: onHand + change },
          { name: "available", before: Number(position.available), after: Number(position.available) + change },
        ]}
      />
    </ActDialog>
  );
}
