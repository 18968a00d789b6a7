import type { CrmField } from "../connectors/connector.ts";
import type { FieldMapping } from "./field-mapping.ts";

/** What is wrong with a mapping, and at which of its rows; null: with the field that records are matched by. */
export interface BrokenMapping {
  rule:
    | "crm.mapping.field-twice"
    | "crm.mapping.unknown-there"
    | "crm.mapping.read-only"
    | "crm.mapping.parts"
    | "crm.mapping.match-unknown"
    | "crm.mapping.match-not-unique"
    | "crm.mapping.empty";
  row: number | null;
  field: string;
}

/** How records of the CRM and customers find each other where no link names both. */
export interface Matching {
  /** The CRM's field. */
  matchField: string;
  matchBy: "externalId" | "email";
  createsThere: boolean;
}

/** Everything that keeps a mapping from being used with the fields that the CRM has. */
export function brokenMappingRules(
  mappings: readonly FieldMapping[],
  { matchField, createsThere }: Matching,
  crmFields: readonly CrmField[],
): BrokenMapping[] {
  const known = new Map(crmFields.map((field) => [field.name, field]));
  const broken: BrokenMapping[] = [];
  if (mappings.length === 0) broken.push({ rule: "crm.mapping.empty", row: null, field: "" });
  const matched = known.get(matchField);
  if (matched === undefined) broken.push({ rule: "crm.mapping.match-unknown", row: null, field: matchField });
  else if (createsThere && !matched.unique)
    // Writing the same customer twice would else make two records.
    broken.push({ rule: "crm.mapping.match-not-unique", row: null, field: matchField });
  const fields = new Set<string>();
  for (const [row, mapping] of mappings.entries()) {
    if (fields.has(mapping.field)) broken.push({ rule: "crm.mapping.field-twice", row, field: mapping.field });
    fields.add(mapping.field);
    const joins = mapping.transformations.some(({ kind }) => kind === "JOIN_NAME");
    if (joins !== (mapping.crmFields.length === 2))
      broken.push({ rule: "crm.mapping.parts", row, field: mapping.field });
    for (const name of mapping.crmFields) {
      const field = known.get(name);
      if (field === undefined) broken.push({ rule: "crm.mapping.unknown-there", row, field: name });
      else if (mapping.direction !== "IN" && !field.writable)
        broken.push({ rule: "crm.mapping.read-only", row, field: name });
    }
  }
  return broken;
}
