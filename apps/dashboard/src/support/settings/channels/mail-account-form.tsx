"use client";
import { useMutation } from "@apollo/client/react";
import { Button, NumberInput, PasswordInput, Select, Switch, Text, TextInput, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useFormat } from "../../../format/use-format.ts";
import type { MailSecurity, SupportMailFactsFragment } from "../../../gql/graphql.ts";
import formStyles from "../../../settings/settings.module.css";
import { Tag } from "../../../states/tag.tsx";
import { type Refusal, useAction } from "../../../states/use-action.ts";
import { supportMailSetMutation } from "./channels.operations.ts";

const securities = ["TLS", "STARTTLS", "NONE"] as const satisfies readonly MailSecurity[];
const texts = ["address", "host", "username", "mailbox"] as const;

/** The mailbox that customers write to. A password that is kept is not shown, and stays unless another one is typed. */
export function MailAccountForm({ account }: { account: SupportMailFactsFragment | null }) {
  const t = useTranslations("channels");
  const format = useFormat();
  const [save] = useMutation(supportMailSetMutation, { refetchQueries: ["SupportChannels"] });
  const { run, busy } = useAction();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [draft, setDraft] = useState(() => ({
    isOn: account?.isOn ?? true,
    address: account?.address ?? "",
    host: account?.host ?? "",
    port: account?.port ?? 993,
    security: account?.security ?? ("TLS" as MailSecurity),
    username: account?.username ?? "",
    mailbox: account?.mailbox ?? "INBOX",
    password: "",
  }));
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const errorOf = (field: string) => refusals.find((refusal) => refusal.field?.[0] === field)?.message;

  function submit(event: FormEvent) {
    event.preventDefault();
    setRefusals([]);
    const { password, ...rest } = draft;
    const input = { ...rest, version: account?.version ?? 0, ...(password === "" ? {} : { password }) };
    void run(async () => (await save({ variables: { input } })).data?.supportMailSet, t("saved"), setRefusals);
  }

  const text = (field: (typeof texts)[number]) => (
    <TextInput
      key={field}
      label={t(`mail.${field}`)}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={errorOf(field)}
      required
      withAsterisk={false}
      autoComplete="off"
    />
  );
  return (
    <form className={formStyles.form} onSubmit={submit} aria-label={t("mail.title")}>
      <Title order={2}>{t("mail.title")}</Title>
      <Text className="muted">{t("mail.text")}</Text>
      {account?.problem ? (
        <Text>
          <Tag tone="bad">{t("mail.problem")}</Tag> {account.problem}
        </Text>
      ) : null}
      {account?.lookedAt ? (
        <Text size="sm" className="muted">
          {t("mail.lookedAt", { when: format.instant(account.lookedAt) })}
        </Text>
      ) : null}
      <Switch
        label={t("mail.isOn")}
        checked={draft.isOn}
        onChange={(event) => set({ isOn: event.currentTarget.checked })}
      />
      {text("address")}
      {text("host")}
      <Select
        label={t("mail.security")}
        data={securities.map((value) => ({ value, label: t(`security.${value}`) }))}
        value={draft.security}
        allowDeselect={false}
        onChange={(value) => value && set({ security: value as MailSecurity })}
      />
      <NumberInput
        label={t("mail.port")}
        value={draft.port}
        onChange={(port) => set({ port: Number(port) })}
        min={1}
        max={65_535}
        error={errorOf("port")}
      />
      {text("username")}
      <PasswordInput
        label={t("mail.password")}
        description={account === null ? undefined : t("mail.kept")}
        value={draft.password}
        onChange={(event) => set({ password: event.currentTarget.value })}
        error={errorOf("password")}
        autoComplete="new-password"
      />
      {text("mailbox")}
      <div>
        <Button type="submit" loading={busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
