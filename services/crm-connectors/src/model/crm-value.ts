/** A value as both sides understand it; dates are ISO text. */
export type CrmValue = string | number | boolean | null;

/** Values by name of a field. */
export type CrmValues = Readonly<Record<string, CrmValue>>;

/** What a field's value breaks. */
export interface BrokenValue {
  rule: "crm.value.number" | "crm.value.date" | "crm.value.boolean" | "crm.value.unmapped";
  value: string;
}

/** A value that was read, or why it cannot be. */
export type ReadValue = { value: CrmValue; broken?: undefined } | { value?: undefined; broken: BrokenValue };

/** As text; null for nothing, which blank text is too. */
export function textOf(value: CrmValue): string | null {
  if (value === null) return null;
  const text = String(value);
  return text === "" ? null : text;
}

/** Whether two values say the same. CRMs answer with text what they were given as a number. */
export function isSame(one: CrmValue | undefined, other: CrmValue | undefined): boolean {
  return textOf(one ?? null) === textOf(other ?? null);
}
