"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Switch, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { WebhookFactsFragment } from "../../gql/graphql.ts";
import { useAuthorName } from "../../session/use-author-name.ts";
import { Panel } from "../../states/panel.tsx";
import { Tag } from "../../states/tag.tsx";
import { useAction } from "../../states/use-action.ts";
import { ConfirmByName } from "../confirm-by-name.tsx";
import { WebhookForm } from "./webhook-form.tsx";
import { WebhookReplay } from "./webhook-replay.tsx";
import { WebhookRotate } from "./webhook-rotate.tsx";
import { webhookDeleteMutation, webhookTestMutation, webhookUpdateMutation } from "./webhooks.operations.ts";

interface WebhookCardProps {
  webhook: WebhookFactsFragment;
  /** Whether the log below shows this one alone. */
  chosen: boolean;
  onChoose: () => void;
}

/** One webhook: where it goes, what it is told, whether it works, and what can be done with it. */
export function WebhookCard({ webhook, chosen, onChoose }: WebhookCardProps) {
  const t = useTranslations("webhooks");
  const names = useTranslations("webhookEvent");
  const format = useFormat();
  const authorName = useAuthorName();
  const { run, busy } = useAction();
  const [update] = useMutation(webhookUpdateMutation);
  const [test] = useMutation(webhookTestMutation, { refetchQueries: ["WebhookDeliveries"] });
  const [remove] = useMutation(webhookDeleteMutation, { refetchQueries: ["Webhooks", "WebhookDeliveries"] });
  const [open, setOpen] = useState<"replay" | "change" | "rotate" | "delete" | null>(null);
  const { url, enabled, disabledReason, failingSince, previousSecretUntil } = webhook;
  const name = webhook.description || new URL(url).host;
  const close = () => setOpen(null);

  function setEnabled(next: boolean) {
    const input = { webhookId: webhook.id, enabled: next, version: webhook.version };
    void run(async () => (await update({ variables: { input } })).data?.webhookUpdate, t(next ? "on" : "off"));
  }

  return (
    <Panel>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Title order={2}>
            {name}{" "}
            {disabledReason ? (
              <Tag tone="bad">{t(`disabled.${disabledReason}`)}</Tag>
            ) : failingSince ? (
              <Tag tone="warn">{t("failing", { ago: format.ago(failingSince) })}</Tag>
            ) : enabled ? (
              <Tag tone="good">{t("works")}</Tag>
            ) : (
              <Tag>{t("isOff")}</Tag>
            )}
          </Title>
          <Text size="sm" className="muted" style={{ overflowWrap: "anywhere" }}>
            {url}
          </Text>
        </div>
        <Switch
          checked={enabled}
          disabled={busy}
          aria-label={t("enabledOf", { name })}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
      </Group>
      <Text size="sm" mt={8}>
        {webhook.eventTypes.map((each) => names(each)).join(" · ")}
      </Text>
      <Text size="xs" className="muted" mt={4}>
        {t("made", { ago: format.ago(webhook.createdAt), who: authorName(webhook.createdBy) })}
        {previousSecretUntil ? ` ${t("twoSecrets", { when: format.instant(previousSecretUntil) })}` : ""}
      </Text>
      <Group gap={8} mt={12}>
        <Button
          size="xs"
          disabled={!enabled}
          loading={busy}
          onClick={() => {
            const input = { webhookId: webhook.id };
            void run(async () => (await test({ variables: { input } })).data?.webhookTest, t("tested"));
          }}
        >
          {t("test")}
        </Button>
        <Button size="xs" variant="default" aria-pressed={chosen} onClick={onChoose}>
          {chosen ? t("logOfAll") : t("log")}
        </Button>
        <Button size="xs" variant="default" disabled={!enabled} onClick={() => setOpen("replay")}>
          {t("replay")}
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen("change")}>
          {t("change")}
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen("rotate")}>
          {t("rotate")}
        </Button>
        <Button size="xs" variant="subtle" color="red" onClick={() => setOpen("delete")}>
          {t("delete")}
        </Button>
      </Group>
      {open === "replay" ? <WebhookReplay webhook={webhook} onClose={close} /> : null}
      {open === "change" ? <WebhookForm webhook={webhook} onClose={close} /> : null}
      {open === "rotate" ? <WebhookRotate webhook={webhook} onClose={close} /> : null}
      {open === "delete" ? (
        <ConfirmByName
          title={t("deleteTitle")}
          text={t("deleteText", { name })}
          name={name}
          action={t("delete")}
          busy={busy}
          onClose={close}
          onConfirm={async () => {
            const input = { webhookId: webhook.id };
            const done = await run(
              async () => (await remove({ variables: { input } })).data?.webhookDelete,
              t("deleted"),
            );
            if (!done) return;
            close();
            // Its log goes with it.
            if (chosen) onChoose();
          }}
        />
      ) : null}
    </Panel>
  );
}
