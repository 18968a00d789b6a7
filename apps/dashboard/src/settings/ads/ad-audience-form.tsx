"use client";
import { useMutation } from "@apollo/client/react";
import { Alert, Button, Group, PasswordInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { AdAudienceFactsFragment, AdPlatform } from "../../gql/graphql.ts";
import { Dialog } from "../../states/dialog.tsx";
import { type Refusal, useAction } from "../../states/use-action.ts";
import { adAudienceChangeMutation, adAudienceConnectMutation } from "./ads.operations.ts";

const platforms = ["META", "GOOGLE"] as const satisfies readonly AdPlatform[];

/** What a platform lets its lists be filled with. */
const secrets = {
  META: ["accessToken"],
  GOOGLE: ["clientId", "clientSecret", "refreshToken"],
} as const satisfies Record<AdPlatform, readonly string[]>;

const hinted = new Set<string>(["listId", "accountId", "managerId", "accessToken", "refreshToken"]);
const empty = { name: "", listId: "", accountId: "", managerId: "" };
const noSecrets = { accessToken: "", clientId: "", clientSecret: "", refreshToken: "" };

interface AdAudienceFormProps {
  /** Null: another one is connected. */
  list: AdAudienceFactsFragment | null;
  onClose: () => void;
}

/** Connects a list, or gives one another name or other credentials. The platform is asked before anything is saved. */
export function AdAudienceForm({ list, onClose }: AdAudienceFormProps) {
  const t = useTranslations("adAudiences");
  const { run, busy } = useAction();
  const [connect] = useMutation(adAudienceConnectMutation, { refetchQueries: ["AdAudiences"] });
  const [change] = useMutation(adAudienceChangeMutation);
  const [platform, setPlatform] = useState<AdPlatform>(list?.platform ?? "META");
  const [draft, setDraft] = useState({ ...empty, name: list?.name ?? "" });
  const [typed, setTyped] = useState(noSecrets);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const errorOf = (field: string) => refusals.find((refusal) => refusal.field?.[0] === field)?.message;
  const general = refusals.filter(({ field }) => !field || field[0] === "version");

  function submit(event: FormEvent) {
    event.preventDefault();
    setRefusals([]);
    const given = secrets[platform].filter((name) => typed[name] !== "");
    const credentials = Object.fromEntries(given.map((name) => [name, typed[name]]));
    const act = async () => {
      if (list === null)
        return (await connect({ variables: { input: { platform, ...draft, credentials } } })).data?.adAudienceConnect;
      const { id: adAudienceId, version } = list;
      const input = { adAudienceId, version, name: draft.name, ...(given.length === 0 ? {} : { credentials }) };
      return (await change({ variables: { input } })).data?.adAudienceChange;
    };
    void run(act, t(list === null ? "connected" : "changed"), setRefusals).then((done) => done && onClose());
  }

  const text = (field: keyof typeof draft) => (
    <TextInput
      key={field}
      label={t(`field.${field}`)}
      description={hinted.has(field) ? t(`hint.${field as "listId"}`) : undefined}
      value={draft[field]}
      error={errorOf(field)}
      required={field !== "managerId"}
      withAsterisk={false}
      autoComplete="off"
      onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
    />
  );
  return (
    <Dialog title={list?.name ?? t("connect")} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          {general.map(({ message }) => (
            <Alert key={message} color="red" variant="outline">
              {message}
            </Alert>
          ))}
          {list === null ? (
            <Select
              label={t("field.platform")}
              data={platforms.map((value) => ({ value, label: t(`platform.${value}`) }))}
              value={platform}
              allowDeselect={false}
              onChange={(value) => value && setPlatform(value)}
            />
          ) : null}
          {text("name")}
          {list === null ? text("listId") : null}
          {list === null && platform === "GOOGLE" ? [text("accountId"), text("managerId")] : null}
          {secrets[platform].map((name) => (
            <PasswordInput
              key={name}
              label={t(`field.${name}`)}
              description={hinted.has(name) ? t(`hint.${name as "accessToken"}`) : undefined}
              value={typed[name]}
              autoComplete="new-password"
              onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
          ))}
          {errorOf("credentials") ? <Text c="var(--mantine-color-error)">{errorOf("credentials")}</Text> : null}
          {list === null ? null : <Text className="muted">{t("kept")}</Text>}
        </Stack>
        <Group justify="flex-end" mt={16}>
          <Button type="submit" loading={busy}>
            {t(list === null ? "connect" : "change")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
