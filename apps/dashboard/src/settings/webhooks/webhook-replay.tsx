"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WebhookFactsFragment } from "../../gql/graphql.ts";
import { Dialog } from "../../states/dialog.tsx";
import { notifyDone } from "../../states/notify.ts";
import { useAction } from "../../states/use-action.ts";
import { webhookReplayMutation } from "./webhooks.operations.ts";

/** How far back messages are looked for; none is kept for longer than the last. */
const spansHours = [1, 24, 168, 720];
const usualSpanHours = 24;

const kinds = ["failed", "everything"] as const;

/** Sends messages of a webhook again after its receiver was away: those that failed for good, or all of a time. */
export function WebhookReplay({ webhook, onClose }: { webhook: WebhookFactsFragment; onClose: () => void }) {
  const t = useTranslations("webhookReplay");
  const confirm = useTranslations("confirm");
  const { run, busy } = useAction();
  const [replay] = useMutation(webhookReplayMutation, { refetchQueries: ["WebhookDeliveries"] });
  const [spanHours, setSpanHours] = useState(usualSpanHours);
  const [kind, setKind] = useState<(typeof kinds)[number]>("failed");

  async function act() {
    const since = new Date(Date.now() - spanHours * 3_600_000).toISOString();
    const input = { webhookId: webhook.id, since, includeDelivered: kind === "everything" };
    const payload = await run(async () => (await replay({ variables: { input } })).data?.webhookReplay);
    if (!payload) return;
    notifyDone(t("done", { count: payload.replayed, remaining: payload.remaining }));
    onClose();
  }

  return (
    <Dialog title={t("title")} onClose={onClose}>
      <Stack gap={16}>
        <Text>{t("text")}</Text>
        <Select
          label={t("which")}
          data={kinds.map((value) => ({ value, label: t(value) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(value ?? "failed")}
        />
        <Select
          label={t("since")}
          data={spansHours.map((value) => ({ value, label: t("span", { hours: value, days: value / 24 }) }))}
          value={spanHours}
          allowDeselect={false}
          onChange={(value) => setSpanHours(value ?? usualSpanHours)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {confirm("keep")}
          </Button>
          <Button loading={busy} onClick={() => void act()}>
            {t("act")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
