interface Refusal {
  field?: readonly string[] | null | undefined;
  message: string;
}

/** Refusals sorted to the fields that they are about, the first of each; the others stay as they came. */
export function refusalsByField<Field extends string, One extends Refusal>(
  fields: readonly Field[],
  refusals: readonly One[],
): { atFields: Partial<Record<Field, string>>; elsewhere: One[] } {
  const atFields: Partial<Record<Field, string>> = {};
  const elsewhere: One[] = [];
  for (const refusal of refusals) {
    const field = fields.find((name) => name === refusal.field?.join(".") || name === refusal.field?.[0]);
    if (field === undefined) elsewhere.push(refusal);
    else atFields[field] ??= refusal.message;
  }
  return { atFields, elsewhere };
}
