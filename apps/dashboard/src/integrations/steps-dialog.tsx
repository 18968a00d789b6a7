"use client";
import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CrmDateFormat, CrmNameOrder, CrmTransformationInput } from "../gql/graphql.ts";
import { Dialog } from "../states/dialog.tsx";
import { newStep, textToWords, transformationKinds, wordsToText } from "./mapping-draft.ts";

const dateFormats = ["ISO", "DMY", "MDY", "EPOCH_MS"] as const satisfies readonly CrmDateFormat[];
const orders = ["GIVEN_FIRST", "FAMILY_FIRST"] as const satisfies readonly CrmNameOrder[];

interface StepsDialogProps {
  field: string;
  steps: readonly CrmTransformationInput[];
  onChange: (steps: CrmTransformationInput[]) => void;
  onClose: () => void;
}

/** What is done to a field's values on their way in, step by step. */
export function StepsDialog({ field, steps, onChange, onClose }: StepsDialogProps) {
  const t = useTranslations("integrations.steps");
  const left = transformationKinds.filter((kind) => !steps.some((step) => step.kind === kind));
  return (
    <Dialog title={t("title", { field })} onClose={onClose}>
      <Stack gap={12}>
        <Text size="sm" className="muted">
          {t("text")}
        </Text>
        {steps.map((step, at) => (
          <Group key={step.kind} align="flex-start" wrap="nowrap">
            <div style={{ flex: 1 }}>
              <Text size="sm">{t(`kind.${step.kind}`)}</Text>
              <StepOptions
                step={step}
                onChange={(next) => onChange(steps.map((each, place) => (place === at ? next : each)))}
              />
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("remove", { step: t(`kind.${step.kind}`) })}
              onClick={() => onChange(steps.filter((_, place) => place !== at))}
            >
              <IconTrash size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Select
          size="xs"
          label={t("add")}
          data={left.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={null}
          onChange={(kind) => kind && onChange([...steps, newStep(kind)])}
        />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t("done")}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface StepOptionsProps {
  step: CrmTransformationInput;
  onChange: (step: CrmTransformationInput) => void;
}

/** What a step has to be told. */
function StepOptions({ step, onChange }: StepOptionsProps) {
  const t = useTranslations("integrations.steps");
  const [text, setText] = useState(() => wordsToText(step));
  switch (step.kind) {
    case "DEFAULT":
      return (
        <TextInput
          size="xs"
          aria-label={t("value")}
          value={step.value ?? ""}
          onChange={(event) => onChange({ ...step, value: event.currentTarget.value })}
        />
      );
    case "MAP_VALUES":
      return (
        <>
          <Textarea
            size="xs"
            label={t("pairs")}
            placeholder="lead = Prospect"
            autosize
            minRows={2}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              onChange({ ...step, ...textToWords(event.currentTarget.value) });
            }}
          />
          <Checkbox
            mt={4}
            size="xs"
            label={t("refuse")}
            checked={step.otherwise === "REFUSE"}
            onChange={(event) => onChange({ ...step, otherwise: event.currentTarget.checked ? "REFUSE" : "KEEP" })}
          />
        </>
      );
    case "JOIN_NAME":
      return (
        <Select
          size="xs"
          aria-label={t("order")}
          data={orders.map((value) => ({ value, label: t(`orders.${value}`) }))}
          value={step.order ?? "GIVEN_FIRST"}
          allowDeselect={false}
          // A name that begins with the family is written without a space.
          onChange={(order) => order && onChange({ ...step, order, separator: order === "GIVEN_FIRST" ? " " : "" })}
        />
      );
    case "DATE":
      return (
        <Select
          size="xs"
          aria-label={t("format")}
          data={dateFormats.map((value) => ({ value, label: t(`formats.${value}`) }))}
          value={step.format ?? "ISO"}
          allowDeselect={false}
          onChange={(format) => format && onChange({ ...step, format })}
        />
      );
    case "NUMBER":
    case "CURRENCY":
      return (
        <Checkbox
          size="xs"
          label={t("decimalComma")}
          checked={step.decimalComma === true}
          onChange={(event) => onChange({ ...step, decimalComma: event.currentTarget.checked })}
        />
      );
    default:
      return null;
  }
}
