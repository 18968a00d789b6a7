"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ScenarioPlanInput, ScenarioQuery } from "../../gql/graphql.ts";
import { Dialog } from "../../states/dialog.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import { scenarioSaveMutation, scenarioUpdateMutation } from "./planner.operations.ts";

interface ScenarioDialogProps {
  /** The scenario that is changed; null for a new one. */
  scenario: ScenarioQuery["scenario"];
  plan: ScenarioPlanInput;
  onSaved: (id: string) => void;
  onClose: () => void;
}

const refetchQueries = ["Scenarios", "Scenario"];

/** Keeps what is planned under a name; one that is open already is changed under the version that was seen. */
export function ScenarioDialog({ scenario, plan, onSaved, onClose }: ScenarioDialogProps) {
  const t = useTranslations("planner.save");
  const [name, setName] = useState(scenario?.name ?? "");
  const [note, setNote] = useState(scenario?.note ?? "");
  const { run, busy, errorOf, forget } = useFormAction(["name", "note"]);
  const [save] = useMutation(scenarioSaveMutation, { refetchQueries });
  const [update] = useMutation(scenarioUpdateMutation, { refetchQueries });

  async function keep(asNew: boolean) {
    const payload =
      scenario && !asNew
        ? await run(async () => {
            const input = { scenarioId: scenario.id, version: scenario.version, name, note, plan };
            return (await update({ variables: { input } })).data?.scenarioUpdate;
          }, t("updated"))
        : await run(
            async () => (await save({ variables: { input: { name, note, plan } } })).data?.scenarioSave,
            t("saved"),
          );
    if (payload?.scenario) onSaved(payload.scenario.id);
  }

  return (
    <Dialog title={scenario ? t("titleUpdate") : t("title")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep(false);
        }}
      >
        <TextInput
          label={t("name")}
          required
          maxLength={100}
          data-autofocus
          value={name}
          error={errorOf("name")}
          onChange={(event) => {
            forget("name");
            setName(event.currentTarget.value);
          }}
        />
        <Textarea
          label={t("note")}
          mt={8}
          autosize
          minRows={2}
          maxLength={1000}
          value={note}
          error={errorOf("note")}
          onChange={(event) => {
            forget("note");
            setNote(event.currentTarget.value);
          }}
        />
        <Group mt={16} gap={8} justify="flex-end">
          {scenario ? (
            <Button variant="default" loading={busy} onClick={() => void keep(true)}>
              {t("asNew")}
            </Button>
          ) : null}
          <Button type="submit" loading={busy}>
            {scenario ? t("update") : t("keep")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
