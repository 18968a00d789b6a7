"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Group, PasswordInput, Select, Text, TextInput, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import type { SupportEncoderKind, SupportEncoderTryMutation, SupportSettingFactsFragment } from "../../gql/graphql.ts";
import formStyles from "../../settings/settings.module.css";
import { Panel } from "../../states/panel.tsx";
import { type Refusal, useAction } from "../../states/use-action.ts";
import { draftOf, type EncoderDraft, encoderInput, encoderKinds } from "./encoder-draft.ts";
import { EncoderStanding } from "./encoder-standing.tsx";
import { supportEncoderTryMutation, supportSettingUpdateMutation } from "./settings.operations.ts";

/** Milliseconds between two looks at vectors that are being made. */
const lookEveryMs = 3_000;

interface EncoderFormProps {
  setting: SupportSettingFactsFragment;
  /** Reads the settings again. */
  onProgress(): unknown;
}

/** By whose vectors passages are compared: it can be tried before it is chosen, and says how far its vectors are. */
export function EncoderForm({ setting, onProgress }: EncoderFormProps) {
  const t = useTranslations("supportSettings.encoder");
  const [update] = useMutation(supportSettingUpdateMutation);
  const [tryOut] = useMutation(supportEncoderTryMutation);
  const saving = useAction();
  const trying = useAction();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [trial, setTrial] = useState<SupportEncoderTryMutation["supportEncoderTry"]["trial"]>(null);
  const [draft, setDraft] = useState(() => draftOf(setting));
  const { encoder, version } = setting;
  const isBeingMade = encoder.kind !== "LEARNT" && encoder.state === "MAKING";

  useEffect(() => {
    if (!isBeingMade) return;
    const looking = setInterval(() => void onProgress(), lookEveryMs);
    return () => clearInterval(looking);
  }, [isBeingMade, onProgress]);

  const set = (change: Partial<EncoderDraft>) => {
    setTrial(null);
    setDraft((before) => ({ ...before, ...change }));
  };
  const errorOf = (field: string) => refusals.find((refusal) => refusal.field?.at(-1) === field)?.message;
  const { kind } = draft;
  const isEndpoint = kind === "OPENAI" || kind === "OPEN_INFERENCE";

  function save(event: FormEvent) {
    event.preventDefault();
    setRefusals([]);
    const input = { version, encoder: encoderInput(draft) };
    void saving.run(
      async () => (await update({ variables: { input } })).data?.supportSettingUpdate,
      t("saved"),
      setRefusals,
    );
  }

  function attempt() {
    setRefusals([]);
    setTrial(null);
    void trying.run(
      async () => {
        const { data } = await tryOut({ variables: { encoder: encoderInput(draft) } });
        setTrial(data?.supportEncoderTry.trial ?? null);
        return data?.supportEncoderTry;
      },
      undefined,
      setRefusals,
    );
  }

  return (
    <Panel>
      <form className={formStyles.form} onSubmit={save} aria-label={t("title")}>
        <Title order={2}>{t("title")}</Title>
        <Text size="sm" className="muted">
          {t("text")}
        </Text>
        <EncoderStanding encoder={encoder} />
        <Select
          label={t("kind")}
          data={encoderKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => value && set({ kind: value as SupportEncoderKind })}
          error={errorOf("kind")}
        />
        {isEndpoint ? (
          <TextInput
            label={t("url")}
            description={t(`urlHints.${kind}`)}
            value={draft.url}
            onChange={(event) => set({ url: event.currentTarget.value })}
            error={errorOf("url")}
            inputMode="url"
            autoComplete="off"
          />
        ) : null}
        {kind === "LEARNT" ? null : (
          <TextInput
            label={t(kind === "LOCAL" ? "directory" : "model")}
            description={kind === "LOCAL" ? t("directoryHint") : undefined}
            value={draft.model}
            onChange={(event) => set({ model: event.currentTarget.value })}
            error={errorOf("model")}
            autoComplete="off"
          />
        )}
        {isEndpoint ? (
          <PasswordInput
            label={t("key")}
            description={encoder.hasSecret ? t("keyKept") : undefined}
            value={draft.key}
            onChange={(event) => set({ key: event.currentTarget.value })}
            error={errorOf("secret")}
            disabled={draft.dropsKey}
            autoComplete="new-password"
          />
        ) : null}
        {isEndpoint && encoder.hasSecret ? (
          <Checkbox
            label={t("dropKey")}
            checked={draft.dropsKey}
            onChange={(event) => set({ dropsKey: event.currentTarget.checked })}
          />
        ) : null}
        {kind === "LEARNT" ? null : (
          <>
            <TextInput
              label={t("queryPrefix")}
              description={t("prefixHint")}
              value={draft.queryPrefix}
              onChange={(event) => set({ queryPrefix: event.currentTarget.value })}
              error={errorOf("queryPrefix")}
              autoComplete="off"
            />
            <TextInput
              label={t("passagePrefix")}
              value={draft.passagePrefix}
              onChange={(event) => set({ passagePrefix: event.currentTarget.value })}
              error={errorOf("passagePrefix")}
              autoComplete="off"
            />
            <Checkbox
              label={t("mustBeBetter")}
              checked={draft.mustBeBetter}
              onChange={(event) => set({ mustBeBetter: event.currentTarget.checked })}
            />
          </>
        )}
        {errorOf("encoder") ? <Text role="alert">{errorOf("encoder")}</Text> : null}
        {errorOf("version") ? <Text role="alert">{errorOf("version")}</Text> : null}
        {trial ? (
          <Text role="status">
            {t("tried", {
              width: trial.width,
              milliseconds: trial.latencyMs,
              soon: trial.latencyMs < 300 ? "yes" : "no",
            })}
          </Text>
        ) : null}
        <Group>
          <Button type="submit" loading={saving.busy}>
            {t("save")}
          </Button>
          {kind === "LEARNT" ? null : (
            <Button variant="default" onClick={attempt} loading={trying.busy}>
              {t("try")}
            </Button>
          )}
        </Group>
      </form>
    </Panel>
  );
}
