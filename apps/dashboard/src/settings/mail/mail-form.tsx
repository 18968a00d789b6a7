"use client";
import { useMutation } from "@apollo/client/react";
import { Button, NumberInput, PasswordInput, Select, Switch, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { MailSecurity, MailSettingsFactsFragment } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { type Refusal, useAction } from "../../states/use-action.ts";
import styles from "../settings.module.css";
import { mailSettingsSetMutation } from "./mail.operations.ts";

interface MailFormProps {
  settings: MailSettingsFactsFragment | null;
  onSaved: () => void;
}

const securities = ["STARTTLS", "TLS", "NONE"] as const satisfies readonly MailSecurity[];

const texts = ["host", "username", "fromName", "fromAddress", "replyTo", "dkimSelector"] as const;
const needed = new Set<string>(["host", "fromName", "fromAddress"]);

/** The server and the sender. A password that is kept is not shown, and stays unless another one is typed. */
export function MailForm({ settings, onSaved }: MailFormProps) {
  const t = useTranslations("mail");
  const { may } = useViewer();
  const [save] = useMutation(mailSettingsSetMutation);
  const { run, busy } = useAction();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [draft, setDraft] = useState(() => ({
    host: settings?.host ?? "",
    port: settings?.port ?? 587,
    security: settings?.security ?? ("STARTTLS" as MailSecurity),
    username: settings?.username ?? "",
    password: "",
    fromName: settings?.fromName ?? "",
    fromAddress: settings?.fromAddress ?? "",
    replyTo: settings?.replyTo ?? "",
    postalAddress: settings?.postalAddress ?? "",
    dkimSelector: settings?.dkimSelector ?? "",
    perSecond: settings?.perSecond ?? 10,
    tracksOpens: settings?.tracksOpens ?? false,
    costPerThousand: settings?.costPerThousand.amount ?? "0",
  }));
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const errorOf = (field: string) => refusals.find((refusal) => refusal.field?.[0] === field)?.message;
  const disabled = !may("INTEGRATIONS_MANAGE");

  function submit(event: FormEvent) {
    event.preventDefault();
    setRefusals([]);
    const { password, ...rest } = draft;
    const input = { ...rest, version: settings?.version ?? 0, ...(password === "" ? {} : { password }) };
    void run(async () => (await save({ variables: { input } })).data?.mailSettingsSet, t("saved"), setRefusals).then(
      (done) => done && onSaved(),
    );
  }

  const text = (field: (typeof texts)[number]) => (
    <TextInput
      key={field}
      label={t(`field.${field}`)}
      description={field === "dkimSelector" || field === "replyTo" ? t(`hint.${field}`) : undefined}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={errorOf(field)}
      required={needed.has(field)}
      withAsterisk={false}
      disabled={disabled}
      autoComplete="off"
    />
  );
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t("server")}>
      {text("host")}
      <Select
        label={t("field.security")}
        data={securities.map((value) => ({ value, label: t(`security.${value}`) }))}
        value={draft.security}
        onChange={(security) => security && set({ security: security as MailSecurity })}
        allowDeselect={false}
        disabled={disabled}
      />
      <NumberInput
        label={t("field.port")}
        value={draft.port}
        onChange={(port) => set({ port: Number(port) })}
        min={1}
        max={65_535}
        error={errorOf("port")}
        disabled={disabled}
      />
      {text("username")}
      <PasswordInput
        label={t("field.password")}
        description={settings?.hasPassword ? t("kept") : undefined}
        value={draft.password}
        onChange={(event) => set({ password: event.currentTarget.value })}
        error={errorOf("password")}
        disabled={disabled}
        autoComplete="new-password"
      />
      {text("fromName")}
      {text("fromAddress")}
      {text("replyTo")}
      <Textarea
        label={t("field.postalAddress")}
        description={t("hint.postalAddress")}
        value={draft.postalAddress}
        onChange={(event) => set({ postalAddress: event.currentTarget.value })}
        error={errorOf("postalAddress")}
        required
        withAsterisk={false}
        disabled={disabled}
      />
      {text("dkimSelector")}
      <NumberInput
        label={t("field.perSecond")}
        description={t("hint.perSecond")}
        value={draft.perSecond}
        onChange={(perSecond) => set({ perSecond: Number(perSecond) })}
        min={1}
        max={1_000}
        error={errorOf("perSecond")}
        disabled={disabled}
      />
      <TextInput
        label={t("field.costPerThousand", { currency: settings?.costPerThousand.currency ?? "" })}
        value={draft.costPerThousand}
        onChange={(event) => set({ costPerThousand: event.currentTarget.value })}
        error={errorOf("costPerThousand")}
        inputMode="decimal"
        disabled={disabled}
      />
      <Switch
        label={t("field.tracksOpens")}
        description={t("hint.tracksOpens")}
        checked={draft.tracksOpens}
        onChange={(event) => set({ tracksOpens: event.currentTarget.checked })}
        disabled={disabled}
      />
      {disabled ? null : (
        <div>
          <Button type="submit" loading={busy}>
            {t("save")}
          </Button>
        </div>
      )}
    </form>
  );
}
