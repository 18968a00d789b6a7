"use client";
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "../../states/dialog.tsx";
import { notifyUndo } from "../../states/notify-undo.tsx";
import { useAction } from "../../states/use-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import { overrideRestoreMutation, overrideWithdrawMutation } from "./overrides.operations.ts";

/** An override to take back, and what it says. */
export interface Withdrawal {
  overrideId: string;
  name: string;
}

interface OverrideWithdrawProps extends Withdrawal {
  onClose: () => void;
}

/** Takes an override back, and that back again while the news of it is on screen. */
export function OverrideWithdraw({ overrideId, name, onClose }: OverrideWithdrawProps) {
  const t = useTranslations("override.withdraw");
  const cancel = useTranslations("override")("cancel");
  const { run, busy } = useAction();
  const withdraw = useMutationOnce(overrideWithdrawMutation);
  const restore = useMutationOnce(overrideRestoreMutation);
  const [reason, setReason] = useState("");

  async function undo() {
    await run(async () => (await restore({ overrideId }))?.forecastOverrideRestore, t("undone"));
  }

  async function takeBack() {
    const input = { overrideId, reason: reason.trim() || null };
    const payload = await run(async () => (await withdraw(input))?.forecastOverrideWithdraw);
    if (!payload) return;
    onClose();
    notifyUndo(t("done"), t("undo"), () => void undo());
  }

  return (
    <Dialog title={t("title")} onClose={onClose}>
      <Text mb={12}>{t("text", { name })}</Text>
      <TextInput
        label={t("reason")}
        value={reason}
        maxLength={2_000}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      <Group gap={8} mt={16}>
        <Button onClick={() => void takeBack()} loading={busy}>
          {t("confirm")}
        </Button>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {cancel}
        </Button>
      </Group>
    </Dialog>
  );
}

/** Leads to `OverrideWithdraw`, which has to stand outside of a list: what is clicked in it would be a click on its row. */
export function WithdrawButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useTranslations("override.withdraw");
  return (
    <Button size="compact-xs" variant="subtle" onClick={onClick} aria-label={t("ofWhat", { name })}>
      {t("action")}
    </Button>
  );
}
