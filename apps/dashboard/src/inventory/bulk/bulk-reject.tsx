"use client";
import { useTranslations } from "next-intl";
import { Dialog } from "../../states/dialog.tsx";
import { ReasonForm } from "../../states/reason-form.tsx";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { replenishmentRejectMutation } from "../inventory.operations.ts";

interface BulkRejectProps {
  proposalIds: readonly string[];
  onDecided: () => void;
  onClose: () => void;
}

/** Decides against everything that is ticked, with one reason. */
export function BulkReject({ proposalIds, onDecided, onClose }: BulkRejectProps) {
  const t = useTranslations("bulk.rejecting");
  const confirm = useTranslations("confirm");
  const reject = useMutationOnce(replenishmentRejectMutation);

  return (
    <Dialog title={t("title", { count: proposalIds.length })} onClose={onClose}>
      <ReasonForm
        label={t("reason")}
        description={t("reasonWhy")}
        act={t("act")}
        keep={confirm("keep")}
        done={t("done", { count: proposalIds.length })}
        send={async (reason) => (await reject({ proposalIds: [...proposalIds], reason }))?.replenishmentReject}
        onDone={onDecided}
        onKeep={onClose}
      />
    </Dialog>
  );
}
