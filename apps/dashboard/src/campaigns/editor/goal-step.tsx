"use client";
import { Checkbox, Group, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { AdAudienceSelect } from "./ad-audience-select.tsx";
import type { EditorDraft } from "./draft.ts";
import type { StepProps } from "./editor-fields.ts";
import { ProductsSelect } from "./products-select.tsx";

const objectives = ["AWARENESS", "TRAFFIC", "LEADS", "SALES", "RETENTION", "OTHER"] as const;
const channels = ["EMAIL", "WEBHOOK", "EXPORT", "AD_PLATFORM"] as const;
const guards = ["OFF", "WARN", "PAUSE"] as const;
const pacings = ["EVEN", "FRONT_LOADED", "AS_FAST_AS_POSSIBLE"] as const;

/** What a campaign is called, what it is for, by what it reaches people and what it may cost. */
export function GoalStep({ campaign, draft, onChange, errorOf }: StepProps) {
  const t = useTranslations("campaignEditor");
  const words = useTranslations("campaigns");
  return (
    <Stack gap={16}>
      <TextInput
        label={t("name")}
        value={draft.name}
        maxLength={120}
        required
        error={errorOf("name")}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t("description")}
        value={draft.description}
        maxLength={500}
        autosize
        minRows={2}
        error={errorOf("description")}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <Select
        label={words("column.objective")}
        data={objectives.map((value) => ({ value, label: words(`objective.${value}`) }))}
        value={draft.objective}
        error={errorOf("objective")}
        onChange={(objective) => onChange({ objective })}
      />
      <Checkbox.Group
        label={words("column.channels")}
        value={draft.channels}
        error={errorOf("channels")}
        onChange={(chosen) => onChange({ channels: chosen as EditorDraft["channels"] })}
      >
        <Group mt={4}>
          {channels.map((channel) => (
            <Checkbox key={channel} value={channel} label={words(`channel.${channel}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      {draft.channels.includes("AD_PLATFORM") ? (
        <AdAudienceSelect
          value={draft.adAudienceId}
          error={errorOf("adAudienceId")}
          onChange={(adAudienceId) => onChange({ adAudienceId })}
        />
      ) : null}
      <Group align="start">
        <TextInput
          label={words("column.budget")}
          value={draft.amount}
          inputMode="decimal"
          error={errorOf("budget.amount")}
          onChange={(event) => onChange({ amount: event.currentTarget.value.trim() })}
        />
        <TextInput
          label={t("currency")}
          w={90}
          maxLength={3}
          value={draft.currency}
          error={errorOf("budget.currency")}
          onChange={(event) => onChange({ currency: event.currentTarget.value.toUpperCase() })}
        />
        <Select
          label={words("fact.pacing")}
          data={pacings.map((value) => ({ value, label: words(`pacing.${value}`) }))}
          value={draft.pacing}
          allowDeselect={false}
          onChange={(pacing) => pacing && onChange({ pacing })}
        />
      </Group>
      <ProductsSelect
        label={words("fact.products")}
        value={draft.productIds}
        known={campaign.products}
        error={errorOf("productIds")}
        onChange={(productIds) => onChange({ productIds })}
      />
      <Select
        label={words("fact.guard")}
        data={guards.map((value) => ({ value, label: words(`guard.${value}`) }))}
        value={draft.guard}
        allowDeselect={false}
        onChange={(guard) => guard && onChange({ guard })}
      />
    </Stack>
  );
}
