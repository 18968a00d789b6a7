"use client";
import { Button, Group, Text } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { BulkApproveMutation } from "../../gql/graphql.ts";
import { Tag } from "../../states/tag.tsx";
import { useAction } from "../../states/use-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { orderAddress } from "../addresses.ts";
import styles from "../inventory.module.css";
import { purchaseOrderCancelMutation } from "./bulk.operations.ts";

type Order = BulkApproveMutation["replenishmentApprove"]["purchaseOrders"][number];

interface BulkResultProps {
  orders: readonly Order[];
  /** Transfers that left, which cannot be called back. */
  moved: number;
  onClose: () => void;
}

/** The orders that approving wrote; each can be cancelled while nothing of it has arrived. */
export function BulkResult({ orders, moved, onClose }: BulkResultProps) {
  const t = useTranslations("bulk.result");
  const format = useFormat();
  const { run, busy } = useAction();
  const cancel = useMutationOnce(purchaseOrderCancelMutation);
  const [cancelled, setCancelled] = useState<ReadonlySet<string>>(new Set());

  async function undo(order: Order) {
    const input = { purchaseOrderId: order.id, reason: t("undoReason"), version: order.version };
    const payload = await run(
      async () => (await cancel(input))?.purchaseOrderCancel,
      t("undone", { number: order.externalId }),
    );
    if (payload) setCancelled(new Set(cancelled).add(order.id));
  }

  return (
    <div aria-live="polite">
      <Text mb={8}>{t("text", { orders: orders.length, moved })}</Text>
      <ul className={styles.list}>
        {orders.map((order) => (
          <li key={order.id} className={styles.flow}>
            <span className={styles.itemText}>
              <Link href={orderAddress(order.externalId)} prefetch={false}>
                {order.externalId}
              </Link>{" "}
              {cancelled.has(order.id) ? <Tag>{t("cancelled")}</Tag> : null}
              <br />
              <span className="muted">
                {order.supplier.name} → {order.location.name}
              </span>
            </span>
            <Group gap={8}>
              <b>{format.amount(order.total.amount, order.total.currency)}</b>
              {cancelled.has(order.id) ? null : (
                <Button
                  size="xs"
                  variant="default"
                  loading={busy}
                  aria-label={t("undoOf", { number: order.externalId })}
                  onClick={() => void undo(order)}
                >
                  {t("undo")}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <Button mt={16} onClick={onClose}>
        {t("close")}
      </Button>
    </div>
  );
}
