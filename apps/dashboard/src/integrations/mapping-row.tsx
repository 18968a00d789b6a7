"use client";
import { ActionIcon, Autocomplete, Button, Select } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CrmDirection, CrmWinner } from "../gql/graphql.ts";
import styles from "./integrations.module.css";
import { type DraftRow, ownFields, withSteps } from "./mapping-draft.ts";
import { StepsDialog } from "./steps-dialog.tsx";

const directions = ["BOTH", "IN", "OUT"] as const satisfies readonly CrmDirection[];
const winners = ["CRM", "BELLWETHER", "NEWEST"] as const satisfies readonly CrmWinner[];

interface MappingRowProps {
  row: DraftRow;
  choices: readonly { value: string; label: string }[];
  onChange: (row: DraftRow) => void;
  onRemove: () => void;
}

/** One field of customers, what it is in the CRM, which way it goes, and who wins. */
export function MappingRow({ row, choices, onChange, onRemove }: MappingRowProps) {
  const t = useTranslations("integrations.mapping");
  const [open, setOpen] = useState(false);
  const name = row.field || t("field");
  // What is read out has to begin with what is seen.
  const steps = t("steps", { count: row.transformations.length });
  return (
    <fieldset className={styles.row} aria-label={t("rowOf", { field: name })}>
      <Autocomplete
        size="xs"
        aria-label={t("field")}
        placeholder="attributes.…"
        data={[...ownFields]}
        value={row.field}
        onChange={(field) => onChange({ ...row, field })}
      />
      <div className={styles.fields}>
        {row.crmFields.map((crmField, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name have no other identity than their place.
            key={at}
            size="xs"
            aria-label={row.crmFields.length === 1 ? t("crmField") : t(at === 0 ? "given" : "family")}
            data={[...choices]}
            value={crmField || null}
            searchable
            onChange={(chosen) =>
              onChange({
                ...row,
                crmFields: row.crmFields.map((each, place) => (place === at ? (chosen ?? "") : each)),
              })
            }
          />
        ))}
      </div>
      <Select
        size="xs"
        aria-label={t("direction")}
        data={directions.map((value) => ({ value, label: t(`directions.${value}`) }))}
        value={row.direction}
        allowDeselect={false}
        onChange={(direction) => direction && onChange({ ...row, direction })}
      />
      <Select
        size="xs"
        aria-label={t("winner")}
        data={winners.map((value) => ({ value, label: t(`winners.${value}`) }))}
        value={row.winner}
        allowDeselect={false}
        disabled={row.direction !== "BOTH"}
        onChange={(winner) => winner && onChange({ ...row, winner })}
      />
      <Button
        size="xs"
        variant="default"
        onClick={() => setOpen(true)}
        aria-label={t("stepsOf", { steps, field: name })}
      >
        {steps}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={t("removeOf", { field: name })} onClick={onRemove}>
        <IconTrash size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      {open ? (
        <StepsDialog
          field={name}
          steps={row.transformations}
          onClose={() => setOpen(false)}
          onChange={(steps) => onChange(withSteps(row, steps))}
        />
      ) : null}
    </fieldset>
  );
}
