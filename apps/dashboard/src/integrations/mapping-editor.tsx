"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Checkbox, Group, Select, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CrmFieldsQuery, CrmMappedFactsFragment, CrmMappingInput } from "../gql/graphql.ts";
import { ErrorState } from "../states/error-state.tsx";
import { Panel } from "../states/panel.tsx";
import { useAction } from "../states/use-action.ts";
import styles from "./integrations.module.css";
import { crmFieldsQuery, crmMappingSetMutation } from "./integrations.operations.ts";
import { type DraftRow, type MappingDraft, toDraft, toInput, withRow } from "./mapping-draft.ts";
import { MappingPreview } from "./mapping-preview.tsx";
import { MappingRow } from "./mapping-row.tsx";

/** Which field is which, tried on ten records before it is kept. */
export function MappingEditor({ connection }: { connection: CrmMappedFactsFragment }) {
  const t = useTranslations("integrations.mapping");
  const { data, error, refetch } = useQuery(crmFieldsQuery, { variables: { id: connection.id } });
  const fields = data?.crmFields.fields ?? [];
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <Text size="sm" className="muted" mb={8}>
        {t("text")}
      </Text>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data?.crmFields.userErrors.map(({ message }) => (
        <Text key={message} role="alert" className={styles.problem}>
          {message}
        </Text>
      ))}
      {fields.length > 0 ? <Editor connection={connection} fields={fields} /> : null}
    </Panel>
  );
}

interface EditorProps {
  connection: CrmMappedFactsFragment;
  fields: CrmFieldsQuery["crmFields"]["fields"];
}

function Editor({ connection, fields }: EditorProps) {
  const t = useTranslations("integrations.mapping");
  const { run, busy } = useAction();
  const [save] = useMutation(crmMappingSetMutation, { refetchQueries: ["CrmConnection"] });
  const [draft, setDraft] = useState(() => toDraft(connection));
  const [previewed, setPreviewed] = useState<CrmMappingInput | null>(null);
  const choices = fields.map(({ name, label }) => ({
    value: name,
    label: label === name ? name : `${label} (${name})`,
  }));

  function change(next: Partial<MappingDraft>) {
    setDraft((before) => ({ ...before, ...next }));
    setPreviewed(null);
  }
  const changeRow = (row: DraftRow) => change({ rows: draft.rows.map((each) => (each.key === row.key ? row : each)) });

  async function keep() {
    const input = { connectionId: connection.id, mapping: toInput(draft), version: connection.version };
    await run(async () => (await save({ variables: { input } })).data?.crmMappingSet, t("saved"));
  }

  return (
    <>
      <div className={styles.rows}>
        {draft.rows.map((row) => (
          <MappingRow
            key={row.key}
            row={row}
            choices={choices}
            onChange={changeRow}
            onRemove={() => change({ rows: draft.rows.filter(({ key }) => key !== row.key) })}
          />
        ))}
      </div>
      <Button mt={8} size="xs" variant="default" onClick={() => change(withRow(draft))}>
        {t("add")}
      </Button>
      <Group mt={16} align="flex-end" gap={12}>
        <Select
          size="xs"
          label={t("matchField")}
          data={choices}
          value={draft.matchField || null}
          searchable
          onChange={(name) => change({ matchField: name ?? "" })}
        />
        <Select
          size="xs"
          label={t("matchBy")}
          data={[
            { value: "EMAIL" as const, label: t("byEmail") },
            { value: "EXTERNAL_ID" as const, label: t("byExternalId") },
          ]}
          value={draft.matchBy}
          allowDeselect={false}
          onChange={(matchBy) => matchBy && change({ matchBy })}
        />
      </Group>
      <Checkbox
        mt={12}
        size="xs"
        label={t("createsHere")}
        checked={draft.createsHere}
        onChange={(event) => change({ createsHere: event.currentTarget.checked })}
      />
      <Checkbox
        mt={8}
        size="xs"
        label={t("createsThere")}
        checked={draft.createsThere}
        onChange={(event) => change({ createsThere: event.currentTarget.checked })}
      />
      <Group mt={16} gap={8}>
        <Button variant="default" onClick={() => setPreviewed(toInput(draft))}>
          {t("preview")}
        </Button>
        <Button loading={busy} onClick={() => void keep()}>
          {t("save")}
        </Button>
      </Group>
      {previewed ? <MappingPreview connectionId={connection.id} mapping={previewed} /> : null}
    </>
  );
}
