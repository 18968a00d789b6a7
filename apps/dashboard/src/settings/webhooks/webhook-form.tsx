"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { WebhookFactsFragment } from "../../gql/graphql.ts";
import { CopyLine } from "../../models/copy-line.tsx";
import { Dialog } from "../../states/dialog.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import { eventTypes } from "./event-types.ts";
import { webhookCreateMutation, webhookUpdateMutation } from "./webhooks.operations.ts";

interface WebhookFormProps {
  /** The one to change; null for a new one. */
  webhook: WebhookFactsFragment | null;
  onClose: () => void;
}

/** Makes or changes a webhook; the secret of a new one is shown this once. */
export function WebhookForm({ webhook, onClose }: WebhookFormProps) {
  const t = useTranslations("webhookForm");
  const names = useTranslations("webhookEvent");
  const { run, busy, errorOf, forget } = useFormAction(["url", "description", "eventTypes"]);
  const [create] = useMutation(webhookCreateMutation, { refetchQueries: ["Webhooks"] });
  const [update] = useMutation(webhookUpdateMutation, { refetchQueries: ["Webhooks"] });
  const [url, setUrl] = useState(webhook?.url ?? "");
  const [description, setDescription] = useState(webhook?.description ?? "");
  const [events, setEvents] = useState<string[]>(webhook?.eventTypes ?? [...eventTypes]);
  const [secret, setSecret] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const given = {
      description: description.trim(),
      eventTypes: eventTypes.filter((each) => events.includes(each)),
    };
    if (webhook) {
      // An address, even the same, begins anew with how often it failed.
      const moved = url.trim() === webhook.url ? {} : { url: url.trim() };
      const input = { ...given, ...moved, webhookId: webhook.id, version: webhook.version };
      const payload = await run(async () => (await update({ variables: { input } })).data?.webhookUpdate, t("saved"));
      if (payload) onClose();
      return;
    }
    const payload = await run(
      async () => (await create({ variables: { input: { ...given, url: url.trim() } } })).data?.webhookCreate,
    );
    if (payload?.secret) setSecret(payload.secret);
  }

  return (
    <Dialog title={webhook ? t("changeTitle") : t("title")} locked={secret !== null} onClose={onClose}>
      {secret ? (
        <Stack gap={12}>
          <Text>{t("once")}</Text>
          <CopyLine value={secret} label={t("secret")} />
          <Button onClick={onClose}>{t("finished")}</Button>
        </Stack>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap={16}>
            <TextInput
              label={t("url")}
              description={t("urlText")}
              inputMode="url"
              placeholder="https://"
              value={url}
              onChange={(event) => {
                setUrl(event.currentTarget.value);
                forget("url");
              }}
              error={errorOf("url")}
              data-autofocus
            />
            <TextInput
              label={t("description")}
              maxLength={200}
              value={description}
              onChange={(event) => {
                setDescription(event.currentTarget.value);
                forget("description");
              }}
              error={errorOf("description")}
            />
            <Checkbox.Group
              label={t("events")}
              value={events}
              onChange={(next) => {
                setEvents(next);
                forget("eventTypes");
              }}
              error={errorOf("eventTypes")}
            >
              <Stack gap={8} mt={8} mb={4}>
                {eventTypes.map((each) => (
                  <Checkbox key={each} size="xs" value={each} label={names(each)} />
                ))}
              </Stack>
            </Checkbox.Group>
            <Button type="submit" loading={busy} disabled={url.trim() === "" || events.length === 0}>
              {webhook ? t("save") : t("submit")}
            </Button>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
