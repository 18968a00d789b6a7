"use client";
import { Button, Group, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { PlaceFlowQuery } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { Panel } from "../../states/panel.tsx";
import { useAction } from "../../states/use-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import styles from "../inventory.module.css";
import { FulfilDialog } from "./fulfil-dialog.tsx";
import type { ActPlace } from "./place.ts";
import { stockReleaseMutation } from "./stock-acts.operations.ts";

export type ReservationRow = NonNullable<PlaceFlowQuery["inventoryPosition"]>["reservations"][number];

interface ReservationsPanelProps {
  place: ActPlace;
  reservations: readonly ReservationRow[];
}

/** What is promised and to whom; each is handed over or given free. */
export function ReservationsPanel({ place, reservations }: ReservationsPanelProps) {
  const t = useTranslations("reservations");
  const format = useFormat();
  const { may } = useViewer();
  const { run, busy } = useAction();
  const release = useMutationOnce(stockReleaseMutation);
  const [handing, setHanding] = useState<ReservationRow | null>(null);

  async function giveFree(reservationId: string) {
    await run(async () => (await release({ reservationId }))?.stockRelease, t("released"));
  }

  return (
    <Panel flush>
      <div className={styles.panelHead}>
        <Title order={2}>{t("title", { count: reservations.length })}</Title>
      </div>
      <ul className={styles.list}>
        {reservations.map((reservation) => (
          <li key={reservation.id} className={styles.flow}>
            <span className={styles.itemText}>
              <b>{t("units", { count: Number(reservation.quantity) })}</b> {reservation.reference ?? t("nobody")}
              <br />
              <span className="muted">{format.instant(reservation.createdAt)}</span>
            </span>
            {may("STOCK_MANAGE") ? (
              <Group gap={8}>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t("handOverOf", { reference: reservation.reference ?? t("nobody") })}
                  onClick={() => setHanding(reservation)}
                >
                  {t("handOver")}
                </Button>
                <Button
                  size="xs"
                  variant="subtle"
                  disabled={busy}
                  aria-label={t("releaseOf", { reference: reservation.reference ?? t("nobody") })}
                  onClick={() => void giveFree(reservation.id)}
                >
                  {t("release")}
                </Button>
              </Group>
            ) : null}
          </li>
        ))}
      </ul>
      {handing ? <FulfilDialog place={place} reservation={handing} onClose={() => setHanding(null)} /> : null}
    </Panel>
  );
}
