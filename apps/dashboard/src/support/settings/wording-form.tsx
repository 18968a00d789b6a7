"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, PasswordInput, Select, Text, TextInput, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { SupportAnswerMode, SupportSettingFactsFragment } from "../../gql/graphql.ts";
import formStyles from "../../settings/settings.module.css";
import { Panel } from "../../states/panel.tsx";
import { type Refusal, useAction } from "../../states/use-action.ts";
import { supportSettingUpdateMutation } from "./settings.operations.ts";

const modes = ["EXTRACTIVE", "GENERATIVE"] as const satisfies readonly SupportAnswerMode[];

/** In whose words support answers, and the endpoint that may word them. A key that is kept is not shown, and stays unless another is typed. */
export function WordingForm({ setting }: { setting: SupportSettingFactsFragment }) {
  const t = useTranslations("supportSettings.wording");
  const [update] = useMutation(supportSettingUpdateMutation);
  const { run, busy } = useAction();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [draft, setDraft] = useState(() => ({
    answerMode: setting.answerMode,
    chatUrl: setting.chatUrl ?? "",
    chatModel: setting.chatModel ?? "",
    key: "",
    dropsKey: false,
  }));
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const errorOf = (field: string) => refusals.find((refusal) => refusal.field?.[0] === field)?.message;

  function submit(event: FormEvent) {
    event.preventDefault();
    setRefusals([]);
    const { key, dropsKey, ...rest } = draft;
    const secret = dropsKey ? { chatSecret: null } : key === "" ? {} : { chatSecret: key };
    const input = { version: setting.version, ...rest, ...secret };
    void run(async () => (await update({ variables: { input } })).data?.supportSettingUpdate, t("saved"), setRefusals);
  }

  return (
    <Panel>
      <form className={formStyles.form} onSubmit={submit} aria-label={t("title")}>
        <Title order={2}>{t("title")}</Title>
        <Text size="sm" className="muted">
          {t("text")}
        </Text>
        {errorOf("version") ? <Text role="alert">{errorOf("version")}</Text> : null}
        <Select
          label={t("mode")}
          data={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
          value={draft.answerMode}
          allowDeselect={false}
          onChange={(value) => value && set({ answerMode: value as SupportAnswerMode })}
          error={errorOf("answerMode")}
        />
        <TextInput
          label={t("url")}
          description={t("urlHint")}
          value={draft.chatUrl}
          onChange={(event) => set({ chatUrl: event.currentTarget.value })}
          error={errorOf("chatUrl")}
          inputMode="url"
          autoComplete="off"
        />
        <TextInput
          label={t("model")}
          value={draft.chatModel}
          onChange={(event) => set({ chatModel: event.currentTarget.value })}
          error={errorOf("chatModel")}
          autoComplete="off"
        />
        <PasswordInput
          label={t("key")}
          description={setting.hasChatSecret ? t("keyKept") : undefined}
          value={draft.key}
          onChange={(event) => set({ key: event.currentTarget.value })}
          error={errorOf("chatSecret")}
          disabled={draft.dropsKey}
          autoComplete="new-password"
        />
        {setting.hasChatSecret ? (
          <Checkbox
            label={t("dropKey")}
            checked={draft.dropsKey}
            onChange={(event) => set({ dropsKey: event.currentTarget.checked })}
          />
        ) : null}
        <div>
          <Button type="submit" loading={busy}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
