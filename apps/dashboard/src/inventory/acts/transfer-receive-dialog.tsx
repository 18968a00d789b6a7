"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PlaceFlowQuery } from "../../gql/graphql.ts";
import { QuantityInput } from "../../states/quantity-input.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { ActDialog } from "./act-dialog.tsx";
import { stockTransferReceiveMutation } from "./stock-acts.operations.ts";

export type TransferRow = PlaceFlowQuery["stockTransfers"]["nodes"][number];

interface TransferReceiveDialogProps {
  product: string;
  transfer: TransferRow;
  onClose: () => void;
}

/** Books that a transfer has arrived; what is missing is lost. */
export function TransferReceiveDialog({ product, transfer, onClose }: TransferReceiveDialogProps) {
  const t = useTranslations("transferReceive");
  const { run, busy, errorOf, forget } = useFormAction(["quantity"]);
  const receive = useMutationOnce(stockTransferReceiveMutation);
  const sent = Number(transfer.quantity);
  const [arrived, setArrived] = useState<number | null>(sent);
  // A difference of floats would carry more places than units do.
  const missing = Number((sent - (arrived ?? sent)).toFixed(4));

  async function book() {
    const input = { transferId: transfer.id, quantity: String(arrived) };
    const payload = await run(async () => (await receive(input))?.stockTransferReceive, t("done"));
    if (payload) onClose();
  }

  return (
    <ActDialog
      title={t("title")}
      about={`${product} · ${transfer.fromLocation.name} → ${transfer.toLocation.name}`}
      action={t("act")}
      busy={busy}
      disabled={arrived === null || arrived < 0}
      onAct={book}
      onClose={onClose}
    >
      <QuantityInput
        label={t("quantity")}
        description={t("sent", { count: sent })}
        min={0}
        value={arrived}
        onChange={(value) => {
          setArrived(value);
          forget("quantity");
        }}
        error={errorOf("quantity")}
        data-autofocus
      />
      {missing > 0 ? <Text role="status">{t("lost", { count: missing })}</Text> : null}
    </ActDialog>
  );
}
