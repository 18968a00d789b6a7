"use client";
import { Button, Group, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../format/use-format.ts";
import { notifyRefused } from "../states/notify.ts";
import { ReasonForm } from "../states/reason-form.tsx";
import { useAction } from "../states/use-action.ts";
import { useMutationOnce } from "../states/use-mutation-once.ts";
import { approvalOf, unitCostOf } from "./bulk/approval.ts";
import { quantityProblem } from "./bulk/priced.ts";
import { ProposalQuantity } from "./bulk/proposal-quantity.tsx";
import { replenishmentApproveMutation, replenishmentRejectMutation } from "./inventory.operations.ts";
import { ProposalChange, type ProposalDetailData } from "./proposal-change.tsx";

/** Approve as it is or in another quantity, or reject with a reason; what it changes stands between. */
export function ProposalActions({ proposal }: { proposal: ProposalDetailData }) {
  const t = useTranslations("proposalActions");
  const format = useFormat();
  const { run, busy } = useAction();
  const approve = useMutationOnce(replenishmentApproveMutation);
  const reject = useMutationOnce(replenishmentRejectMutation);
  const [quantity, setQuantity] = useState(Number(proposal.quantity));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [asksReason, setAsksReason] = useState(false);
  const { terms } = proposal;
  const { amount: unitCost, currency } = unitCostOf(proposal, quantity);
  const problem = quantityProblem(quantity, terms);

  async function doApprove() {
    const approvals = [approvalOf(proposal, quantity)];
    await run(
      async () => (await approve({ approvals }))?.replenishmentApprove,
      t("approved"),
      (told, title) => {
        const atQuantity = told.find(({ field }) => field?.at(-1) === "quantity");
        setRefusal(atQuantity?.message ?? null);
        const elsewhere = told.filter((one) => one !== atQuantity);
        if (elsewhere.length > 0) notifyRefused(title, elsewhere);
      },
    );
  }

  return (
    <Stack gap={12}>
      <ProposalQuantity
        label={{ shown: t("quantity") }}
        width={200}
        terms={terms}
        quantity={quantity}
        refusal={refusal}
        onQuantity={(next) => {
          setQuantity(next);
          setRefusal(null);
        }}
      />
      <ProposalChange proposal={proposal} quantity={quantity} unitCost={unitCost} />
      {asksReason ? (
        <ReasonForm
          label={t("reason")}
          description={t("reasonWhy")}
          act={t("rejectNow")}
          keep={t("back")}
          done={t("rejected")}
          send={async (reason) => (await reject({ proposalIds: [proposal.id], reason }))?.replenishmentReject}
          onKeep={() => setAsksReason(false)}
        />
      ) : (
        <Group gap={8}>
          <Button onClick={() => void doApprove()} loading={busy} disabled={problem !== null}>
            {t(`approve.${proposal.kind}`, { amount: format.amount(unitCost * quantity, currency) })}
          </Button>
          <Button variant="default" onClick={() => setAsksReason(true)} disabled={busy}>
            {t("reject")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
