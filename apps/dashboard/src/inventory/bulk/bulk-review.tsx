"use client";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { BulkApproveMutation } from "../../gql/graphql.ts";
import { notifyRefused } from "../../states/notify.ts";
import type { useAction } from "../../states/use-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { approvalOf } from "./approval.ts";
import styles from "./bulk.module.css";
import { bulkApproveMutation } from "./bulk.operations.ts";
import { BulkBudget } from "./bulk-budget.tsx";
import { BulkLineRow } from "./bulk-line-row.tsx";
import { type BulkProposal, bulkGroups, spendOf } from "./bulk-lines.ts";
import { BulkResult } from "./bulk-result.tsx";

interface BulkReviewProps {
  proposals: readonly BulkProposal[];
  /** What runs it; whoever shows this keeps it open until there is an answer. */
  action: ReturnType<typeof useAction>;
  /** Called once they are decided, before the result is put away. */
  onDecided: () => void;
  onClose: () => void;
}

type Approved = BulkApproveMutation["replenishmentApprove"];

/** Everything that would be ordered, by supplier, with quantities to change; one button orders all of it or none. */
export function BulkReview({ proposals, action, onDecided, onClose }: BulkReviewProps) {
  const t = useTranslations("bulk");
  const format = useFormat();
  const { run, busy } = action;
  const approve = useMutationOnce(bulkApproveMutation);
  const [quantities, setQuantities] = useState<ReadonlyMap<string, number>>(new Map());
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const [done, setDone] = useState<{ approved: Approved; moved: number } | null>(null);
  const groups = bulkGroups(proposals, quantities);
  const spend = spendOf(groups);
  const currency = groups[0]?.currency ?? "GBP";
  const wrong = groups.some(({ lines }) => lines.some(({ problem }) => problem !== null));
  const moved = proposals.filter(({ kind }) => kind === "TRANSFER").length;

  function setQuantity(id: string, quantity: number) {
    setQuantities(new Map(quantities).set(id, quantity));
    const left = new Map(refusals);
    left.delete(id);
    setRefusals(left);
  }

  async function approveAll() {
    const approvals = proposals.map((proposal) =>
      approvalOf(proposal, quantities.get(proposal.id) ?? Number(proposal.quantity)),
    );
    const payload = await run(
      async () => (await approve({ approvals }))?.replenishmentApprove,
      undefined,
      (told, title) => {
        const at = (field: readonly string[] | null | undefined) => proposals[Number(field?.[1] ?? -1)]?.id;
        setRefusals(new Map(told.flatMap(({ field, message }) => (at(field) ? [[at(field) ?? "", message]] : []))));
        const elsewhere = told.filter(({ field }) => !at(field));
        if (elsewhere.length > 0) notifyRefused(title, elsewhere);
      },
    );
    if (!payload) return;
    setDone({ approved: payload, moved });
    onDecided();
  }

  if (done) return <BulkResult orders={done.approved.purchaseOrders} moved={done.moved} onClose={onClose} />;
  return (
    <Stack gap={16}>
      <BulkBudget spend={spend} />
      {groups.map(({ supplier, lines, amount, currency: inCurrency }) => (
        <section key={`${supplier?.id ?? "moved"} ${inCurrency}`} className={styles.group}>
          <header className={styles.groupHead}>
            <b>{supplier?.name ?? t("transfers")}</b>
            <span>{t("groupTotal", { count: lines.length, amount: format.amount(amount, inCurrency) })}</span>
          </header>
          <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
            {lines.map((line) => (
              <BulkLineRow
                key={line.proposal.id}
                line={line}
                currency={inCurrency}
                refusal={refusals.get(line.proposal.id)}
                onQuantity={(quantity) => setQuantity(line.proposal.id, quantity)}
              />
            ))}
          </ul>
        </section>
      ))}
      <Text size="sm" className="muted">
        {t("allOrNone")}
      </Text>
      <Group gap={8}>
        <Button loading={busy} disabled={wrong} onClick={() => void approveAll()}>
          {t("approve", { count: proposals.length, amount: format.amount(spend, currency) })}
        </Button>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t("back")}
        </Button>
      </Group>
    </Stack>
  );
}
