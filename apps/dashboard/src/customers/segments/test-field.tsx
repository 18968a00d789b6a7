"use client";
import { useTranslations } from "next-intl";
import { ChoiceField, type FieldProps } from "./field-inputs.tsx";

export type Test = "in" | "known" | "unknown" | "true" | "false" | "number" | "day";

/** What a test begins with. */
const firsts: Record<Test, Readonly<Record<string, unknown>>> = {
  in: { in: [] },
  known: { known: true },
  unknown: { known: false },
  true: { is: true },
  false: { is: false },
  number: { atLeast: 1 },
  day: { from: new Date().toISOString().slice(0, 10) },
};

function testOf(fields: FieldProps["fields"]): Test {
  if ("in" in fields) return "in";
  if ("known" in fields) return fields.known === true ? "known" : "unknown";
  if ("is" in fields) return fields.is === true ? "true" : "false";
  return "from" in fields || "to" in fields ? "day" : "number";
}

/** Which way a value is looked at; another way forgets what was said of the one before. */
export function TestField({ fields, onChange, tests }: FieldProps & { tests: readonly Test[] }) {
  const t = useTranslations("segmentBuilder");
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => name === "name" || name === "field"));
  return (
    <ChoiceField
      fields={{ test: testOf(fields) }}
      onChange={({ test }) => onChange({ ...kept, ...firsts[test as Test] })}
      name="test"
      label={t("testLabel")}
      values={tests}
      nameOf={(test) => t(`test.${test}`)}
    />
  );
}
