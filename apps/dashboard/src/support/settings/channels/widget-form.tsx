"use client";
import { Button, ColorInput, Select, Switch, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import formStyles from "../../../settings/settings.module.css";
import type { Refusal } from "../../../states/use-action.ts";
import type { WidgetDraft } from "./widget-draft.ts";

interface WidgetFormProps {
  draft: WidgetDraft;
  onChange: (change: Partial<WidgetDraft>) => void;
  onSubmit: () => void;
  refusals: readonly Refusal[];
  busy: boolean;
}

const themes = ["AUTO", "LIGHT", "DARK"] as const;
const sides = ["RIGHT", "LEFT"] as const;
const languages = ["PAGE", "EN", "ZH_CN"] as const;

/** Where the widget may appear, and how it looks. */
export function WidgetForm({ draft, onChange, onSubmit, refusals, busy }: WidgetFormProps) {
  const t = useTranslations("channels");
  const errorsOf = (field: string) =>
    refusals
      .filter((refusal) => refusal.field?.[0] === field)
      .map(({ message }) => message)
      .join(" ") || undefined;
  const choice = (field: "theme" | "side" | "language", values: readonly string[]) => (
    <Select
      label={t(`widget.${field}`)}
      data={values.map((value) => ({ value, label: t(`${field}.${value}` as Parameters<typeof t>[0]) }))}
      value={draft[field]}
      allowDeselect={false}
      onChange={(value) => value && onChange({ [field]: value })}
    />
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form className={formStyles.form} onSubmit={submit} aria-label={t("widget.title")}>
      <Switch
        label={t("widget.isOn")}
        checked={draft.isOn}
        onChange={(event) => onChange({ isOn: event.currentTarget.checked })}
      />
      <Textarea
        label={t("widget.origins")}
        description={t("widget.originsHint")}
        autosize
        minRows={2}
        value={draft.origins}
        onChange={(event) => onChange({ origins: event.currentTarget.value })}
        error={errorsOf("allowedOrigins")}
      />
      <ColorInput
        label={t("widget.accent")}
        description={t("widget.accentHint")}
        format="hex"
        value={draft.accent}
        onChange={(accent) => onChange({ accent })}
        error={errorsOf("accent")}
        eyeDropperButtonProps={{ "aria-label": t("widget.pick") }}
      />
      {choice("theme", themes)}
      {choice("side", sides)}
      {choice("language", languages)}
      <TextInput
        label={t("widget.greetingEn")}
        value={draft.greetingEn}
        onChange={(event) => onChange({ greetingEn: event.currentTarget.value })}
        error={errorsOf("greetingEn")}
      />
      <TextInput
        label={t("widget.greetingZh")}
        value={draft.greetingZh}
        onChange={(event) => onChange({ greetingZh: event.currentTarget.value })}
        error={errorsOf("greetingZh")}
      />
      <div>
        <Button type="submit" loading={busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
