"use client";
import { Group, NumberInput, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Refusal } from "../../states/use-action.ts";
import { draftDays, type OverrideDraft, overrideBases, overrideKinds, overrideReasons } from "./override-draft.ts";

interface OverrideFieldsProps {
  draft: OverrideDraft;
  refusals: readonly Refusal[];
  onChange: (change: Partial<OverrideDraft>) => void;
}

/** Period, amount, reason and comment of an override, each with what the server says against it. */
export function OverrideFields({ draft, refusals, onChange }: OverrideFieldsProps) {
  const t = useTranslations("override");
  const error = (name: string) => refusals.find(({ field }) => field?.[0] === name)?.message;
  const days = draftDays(draft);
  return (
    <Stack gap={12}>
      <Group gap={12} grow align="flex-start">
        <TextInput
          type="date"
          label={t("field.from")}
          value={draft.from}
          error={error("from")}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t("field.to")}
          description={days === null ? undefined : t("field.days", { count: days })}
          inputWrapperOrder={["label", "input", "description", "error"]}
          min={draft.from}
          value={draft.to}
          error={error("to")}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
      </Group>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t("field.kind")}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={t("field.kind")}
          value={draft.kind}
          data={overrideKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </div>
      <Group gap={12} align="flex-end" wrap="nowrap">
        <NumberInput
          label={t(`amount.${draft.kind}`)}
          value={draft.amount ?? ""}
          error={error("amount")}
          allowNegative={draft.kind !== "ABSOLUTE"}
          decimalScale={2}
          suffix={draft.kind === "PERCENT" ? " %" : ""}
          onChange={(value) => onChange({ amount: typeof value === "number" ? value : null })}
          style={{ flex: 1 }}
          data-autofocus
        />
        {draft.kind === "PERCENT" ? null : (
          <SegmentedControl
            aria-label={t("field.basis")}
            value={draft.basis}
            data={overrideBases.map((value) => ({ value, label: t(`basis.${value}`) }))}
            onChange={(basis) => onChange({ basis })}
          />
        )}
      </Group>
      <Select
        label={t("field.reason")}
        placeholder={t("field.choose")}
        data={overrideReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        value={draft.reason}
        error={error("reason")}
        onChange={(reason) => onChange({ reason })}
      />
      <Textarea
        label={t("field.comment")}
        description={t("field.commentWhy")}
        autosize
        minRows={2}
        maxLength={2_000}
        value={draft.comment}
        error={error("comment")}
        onChange={(event) => onChange({ comment: event.currentTarget.value })}
      />
    </Stack>
  );
}
