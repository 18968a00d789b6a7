"use client";
import { Button, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { Panel } from "../../states/panel.tsx";
import styles from "../inventory.module.css";
import { TransferReceiveDialog, type TransferRow } from "./transfer-receive-dialog.tsx";

interface TransfersPanelProps {
  product: { name: string };
  locationId: string;
  transfers: readonly TransferRow[];
}

/** What is on its way to a place, which is received here, and what left it. */
export function TransfersPanel({ product, locationId, transfers }: TransfersPanelProps) {
  const t = useTranslations("transfers");
  const format = useFormat();
  const { may } = useViewer();
  const [receiving, setReceiving] = useState<TransferRow | null>(null);
  return (
    <Panel flush>
      <div className={styles.panelHead}>
        <Title order={2}>{t("title", { count: transfers.length })}</Title>
      </div>
      <ul className={styles.list}>
        {transfers.map((transfer) => {
          const comes = transfer.toLocation.id === locationId;
          const count = Number(transfer.quantity);
          return (
            <li key={transfer.id} className={styles.flow}>
              <span className={styles.itemText}>
                {comes
                  ? t("from", { count, location: transfer.fromLocation.name })
                  : t("to", { count, location: transfer.toLocation.name })}
                <br />
                <span className="muted">
                  {transfer.expectedOn
                    ? t("expected", {
                        when: format.instant(transfer.shippedAt),
                        day: format.day(transfer.expectedOn),
                      })
                    : t("shipped", { when: format.instant(transfer.shippedAt) })}
                </span>
              </span>
              {comes && may("STOCK_MANAGE") ? (
                <Button size="xs" onClick={() => setReceiving(transfer)}>
                  {t("receive")}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {receiving ? (
        <TransferReceiveDialog product={product.name} transfer={receiving} onClose={() => setReceiving(null)} />
      ) : null}
    </Panel>
  );
}
