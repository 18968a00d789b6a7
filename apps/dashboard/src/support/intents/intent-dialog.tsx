"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "../../states/dialog.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import { intentArchiveMutation, intentSaveMutation } from "./intents.operations.ts";
import type { IntentRow } from "./use-intent-names.ts";

const fields = ["key", "nameEn", "nameZh", "skill"] as const;
type FieldName = (typeof fields)[number];

/** Writes an intent: a new one, or one that there is, whose key stays. */
export function IntentDialog({ intent, onClose }: { intent: IntentRow | null; onClose: () => void }) {
  const t = useTranslations("intents.dialog");
  const { run, busy, errorOf, forget } = useFormAction(fields);
  const [save] = useMutation(intentSaveMutation, { refetchQueries: ["Intents"] });
  const [archive] = useMutation(intentArchiveMutation, { refetchQueries: ["Intents"] });
  const [values, setValues] = useState<Record<FieldName, string>>({
    key: intent?.key ?? "",
    nameEn: intent?.nameEn ?? "",
    nameZh: intent?.nameZh ?? "",
    skill: intent?.skill ?? "",
  });
  const [isPolicy, setPolicy] = useState(intent?.isPolicy ?? false);

  async function keep() {
    const input = { ...values, skill: values.skill.trim() || null, isPolicy };
    if (await run(async () => (await save({ variables: { input } })).data?.intentSave, t("saved"))) onClose();
  }

  async function putAway(key: string) {
    const act = async () => (await archive({ variables: { input: { key } } })).data?.intentArchive;
    if (await run(act, t("archived"))) onClose();
  }

  return (
    <Dialog title={intent ? t("edit") : t("create")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Stack gap={12}>
          {fields.map((field) => (
            <TextInput
              key={field}
              label={t(field)}
              description={t(`${field}Hint`)}
              value={values[field]}
              disabled={field === "key" && intent !== null}
              required={field !== "skill"}
              error={errorOf(field)}
              onChange={({ currentTarget: { value } }) => {
                setValues((before) => ({ ...before, [field]: value }));
                forget(field);
              }}
            />
          ))}
          <Checkbox
            label={t("isPolicy")}
            description={t("isPolicyHint")}
            checked={isPolicy}
            onChange={(event) => setPolicy(event.currentTarget.checked)}
          />
          <Group justify="space-between">
            <Button type="submit" loading={busy}>
              {t("save")}
            </Button>
            {intent ? (
              <Button variant="default" disabled={busy} onClick={() => void putAway(intent.key)}>
                {t("archive")}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
