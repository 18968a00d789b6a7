"use client";
import { NumberInput, Select, TagsInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type Fields, merged } from "./draft.ts";

export interface FieldProps {
  fields: Fields;
  onChange: (fields: Fields) => void;
}

interface NumberFieldProps extends FieldProps {
  name: string;
  label: string;
  /** What is typed is this many times what is sent: 100 for a percentage. */
  scale?: number;
  suffix?: string;
}

/** A number of a condition; empty for none. */
export function NumberField({ fields, onChange, name, label, scale = 1, suffix }: NumberFieldProps) {
  const value = fields[name];
  return (
    <NumberInput
      size="xs"
      w={130}
      label={label}
      value={typeof value === "number" ? Math.round(value * scale * 1e6) / 1e6 : ""}
      suffix={suffix}
      hideControls
      onChange={(typed) => onChange(merged(fields, { [name]: typeof typed === "number" ? typed / scale : undefined }))}
    />
  );
}

interface ChoiceFieldProps<Value extends string> extends FieldProps {
  name: string;
  label: string;
  values: readonly Value[];
  nameOf: (value: Value) => string;
  width?: number;
}

/** One of a few words. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { fields, onChange, name, label, values, nameOf, width = 180 } = props;
  const value = values.find((each) => each === fields[name]) ?? null;
  return (
    <Select
      size="xs"
      w={width}
      label={label}
      allowDeselect={false}
      data={values.map((each) => ({ value: each, label: nameOf(each) }))}
      value={value}
      onChange={(chosen) => chosen && onChange(merged(fields, { [name]: chosen }))}
    />
  );
}

/** How many days back; empty for ever. */
export function WindowField({ fields, onChange }: FieldProps) {
  const t = useTranslations("segmentBuilder");
  return <NumberField name="withinDays" label={t("withinDays")} fields={fields} onChange={onChange} />;
}

/** Lowest and highest, of which one is needed. */
export function BoundFields({ fields, onChange }: FieldProps) {
  const t = useTranslations("segmentBuilder");
  return (
    <>
      <NumberField name="atLeast" label={t("atLeast")} fields={fields} onChange={onChange} />
      <NumberField name="atMost" label={t("atMost")} fields={fields} onChange={onChange} />
    </>
  );
}

/** Words, of which one has to be met. */
export function WordsField({ fields, onChange }: FieldProps) {
  const t = useTranslations("segmentBuilder");
  const words = Array.isArray(fields.in) ? fields.in.filter((word) => typeof word === "string") : [];
  return (
    <TagsInput
      size="xs"
      miw={220}
      label={t("words")}
      placeholder={words.length === 0 ? t("wordsHint") : undefined}
      value={words}
      acceptValueOnBlur
      onChange={(typed) => onChange(merged(fields, { in: typed }))}
    />
  );
}

interface TextFieldProps extends FieldProps {
  name: string;
  label: string;
  type?: "text" | "date";
}

/** A word or a day of a condition; empty for none. */
export function TextField({ fields, onChange, name, label, type = "text" }: TextFieldProps) {
  const value = fields[name];
  return (
    <TextInput
      size="xs"
      w={150}
      label={label}
      type={type}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(merged(fields, { [name]: event.currentTarget.value || undefined }))}
    />
  );
}
