import { z } from "zod";
import { type CrmValue, type CrmValues, type ReadValue, textOf } from "./crm-value.ts";
import { joinName, splitName } from "./names.ts";
import { readAmount, readBoolean, readDate, readNumber, writeDate } from "./read-values.ts";
import { type Transformation, transformationSchema } from "./transformation.ts";

/** Fields of customers that have columns of their own; everything else is an attribute. */
export const customerFields = ["name", "email", "country", "locale", "acquisitionChannel"] as const;

const attributeField = /^attributes\.[\p{L}\p{N}_-]{1,60}$/u;

export const fieldMappingSchema = z.strictObject({
  /** Ours: one of `customerFields`, or `attributes.` and a key. */
  field: z.string().refine((name) => (customerFields as readonly string[]).includes(name) || attributeField.test(name)),
  /** The CRM's: one, or given name and family name. */
  crmFields: z.array(z.string().min(1).max(200)).min(1).max(2),
  /** Which way values go: both, in from the CRM, or out to it. */
  direction: z.enum(["BOTH", "IN", "OUT"]),
  /** Whose value counts where both sides changed. */
  winner: z.enum(["CRM", "BELLWETHER", "NEWEST"]),
  transformations: z.array(transformationSchema).max(10),
});
export type FieldMapping = z.infer<typeof fieldMappingSchema>;

/** The value of our field that a record of the CRM has. */
export function readField(mapping: FieldMapping, record: CrmValues): ReadValue {
  const [first, second] = mapping.crmFields.map((name) => textOf(record[name] ?? null));
  const join = joining(mapping);
  let read: ReadValue = {
    value: join === null ? keepType(record[mapping.crmFields[0]!]) : joinName(first ?? null, second ?? null, join),
  };
  for (const step of mapping.transformations) {
    if (read.broken !== undefined) return read;
    read = applyInward(step, read.value);
  }
  return read;
}

/** What the CRM's fields become, so that the record has the value of our field. */
export function writeField(mapping: FieldMapping, value: CrmValue): Record<string, CrmValue> {
  const join = joining(mapping);
  const written = [...mapping.transformations].reverse().reduce<CrmValue>(applyOutward, value);
  const [first, second] = mapping.crmFields;
  if (join === null || second === undefined) return { [first!]: written };
  const parts = splitName(textOf(written) ?? "", join);
  return { [first!]: parts.given, [second]: parts.family };
}

function joining(mapping: FieldMapping) {
  return mapping.transformations.find((step) => step.kind === "JOIN_NAME") ?? null;
}

function keepType(value: CrmValue | undefined): CrmValue {
  return value === undefined || value === "" ? null : value;
}

function applyInward(step: Transformation, value: CrmValue): ReadValue {
  if (step.kind === "DEFAULT") return { value: textOf(value) === null ? step.value : value };
  const text = textOf(value);
  if (text === null) return { value: null };
  switch (step.kind) {
    case "TRIM":
      return { value: text.trim() === "" ? null : text.trim() };
    case "LOWER_CASE":
      return { value: text.toLowerCase() };
    case "MAP_VALUES": {
      const pair = step.pairs.find(({ there }) => there === text);
      if (pair !== undefined) return { value: pair.here === "" ? null : pair.here };
      return step.otherwise === "KEEP" ? { value } : { broken: { rule: "crm.value.unmapped", value: text } };
    }
    case "JOIN_NAME":
      return { value };
    case "DATE":
      return readDate(text, step.format);
    case "NUMBER":
      return typeof value === "number" ? { value } : readNumber(text, step.decimalComma);
    case "CURRENCY":
      return typeof value === "number" ? { value } : readAmount(text, step.decimalComma);
    case "BOOLEAN":
      return typeof value === "boolean" ? { value } : readBoolean(text);
  }
}

/** Undoes a step. Case and blanks at the ends are not brought back, and a default is a value like any other. */
function applyOutward(value: CrmValue, step: Transformation): CrmValue {
  const text = textOf(value);
  if (step.kind === "MAP_VALUES") return step.pairs.find(({ here }) => here === (text ?? ""))?.there ?? value;
  if (text === null) return null;
  if (step.kind === "DATE") return writeDate(text, step.format);
  if ((step.kind === "NUMBER" || step.kind === "CURRENCY") && step.decimalComma) return text.replace(".", ",");
  return value;
}
