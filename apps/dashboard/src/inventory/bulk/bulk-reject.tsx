"use client";
import { Button, Group, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "../../states/dialog.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
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
  const { run, busy, errorOf, forget } = useFormAction(["reason"]);
  const reject = useMutationOnce(replenishmentRejectMutation);
  const [reason, setReason] = useState("");

  async function decide() {
    const input = { proposalIds: [...proposalIds], reason: reason.trim() };
    const payload = await run(
      async () => (await reject(input))?.replenishmentReject,
      t("done", { count: proposalIds.length }),
    );
    if (payload) onDecided();
  }

  return (
    <Dialog title={t("title", { count: proposalIds.length })} onClose={onClose}>
      <Textarea
        label={t("reason")}
        description={t("reasonWhy")}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          forget("reason");
        }}
        error={errorOf("reason")}
        data-autofocus
      />
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={onClose}>
          {confirm("keep")}
        </Button>
        <Button color="red" loading={busy} disabled={reason.trim() === ""} onClick={() => void decide()}>
          {t("act")}
        </Button>
      </Group>
    </Dialog>
  );
}
