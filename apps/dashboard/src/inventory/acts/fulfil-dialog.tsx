"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useAction } from "../../states/use-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActPlace } from "./place.ts";
import { PositionChange } from "./position-change.tsx";
import type { ReservationRow } from "./reservations-panel.tsx";
import { stockFulfilMutation } from "./stock-acts.operations.ts";

interface FulfilDialogProps {
  place: ActPlace;
  reservation: ReservationRow;
  onClose: () => void;
}

/** Books that reserved stock has left with the one it was promised to. */
export function FulfilDialog({ place, reservation, onClose }: FulfilDialogProps) {
  const t = useTranslations("fulfil");
  const { run, busy } = useAction();
  const fulfil = useMutationOnce(stockFulfilMutation);
  const units = Number(reservation.quantity);

  async function book() {
    const payload = await run(async () => (await fulfil({ reservationId: reservation.id }))?.stockFulfil, t("done"));
    if (payload) onClose();
  }

  return (
    <ActDialog
      title={t("title")}
      about={`${place.product.name} · ${place.location.name}`}
      action={t("act")}
      busy={busy}
      onAct={book}
      onClose={onClose}
    >
      <Text>{t("text", { count: units })}</Text>
      <PositionChange
        rows={[
          { name: "onHand", before: Number(place.onHand), after: Number(place.onHand) - units },
          { name: "reserved", before: Number(place.reserved), after: Number(place.reserved) - units },
        ]}
      />
    </ActDialog>
  );
}
