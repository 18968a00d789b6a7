"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WebhookFactsFragment } from "../../gql/graphql.ts";
import { CopyLine } from "../../models/copy-line.tsx";
import { Dialog } from "../../states/dialog.tsx";
import { useAction } from "../../states/use-action.ts";
import { webhookSecretRotateMutation } from "./webhooks.operations.ts";

const overlapsHours = [0, 24, 168];
const usualOverlapHours = 24;

/** Gives a webhook a new secret, shown this once; for some time messages are signed with both. */
export function WebhookRotate({ webhook, onClose }: { webhook: WebhookFactsFragment; onClose: () => void }) {
  const t = useTranslations("webhookRotate");
  const confirm = useTranslations("confirm");
  const { run, busy } = useAction();
  const [rotate] = useMutation(webhookSecretRotateMutation, { refetchQueries: ["Webhooks"] });
  const [overlapHours, setOverlapHours] = useState(usualOverlapHours);
  const [secret, setSecret] = useState<string | null>(null);

  async function act() {
    const input = { webhookId: webhook.id, overlapHours };
    const payload = await run(async () => (await rotate({ variables: { input } })).data?.webhookSecretRotate);
    if (payload?.secret) setSecret(payload.secret);
  }

  return (
    <Dialog title={t("title")} locked={secret !== null} onClose={onClose}>
      {secret ? (
        <Stack gap={12}>
          <Text>{t("once")}</Text>
          <CopyLine value={secret} label={t("secret")} />
          <Button onClick={onClose}>{t("finished")}</Button>
        </Stack>
      ) : (
        <Stack gap={16}>
          <Text>{t("text")}</Text>
          <Select
            label={t("overlap")}
            data={overlapsHours.map((value) => ({ value, label: t("hours", { hours: value }) }))}
            value={overlapHours}
            allowDeselect={false}
            onChange={(value) => setOverlapHours(value ?? usualOverlapHours)}
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
      )}
    </Dialog>
  );
}
