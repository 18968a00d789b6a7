import type { StoredConnection } from "../connections/stored-connection.ts";
import type { CrmField } from "../connectors/connector.ts";
import { CrmFailure } from "../http/crm-failure.ts";
import type { FieldMapping } from "../model/field-mapping.ts";
import type { RunRemark } from "./report.ts";

/**
 * What of a mapping can be used with the fields that the CRM has today. A field that is gone is left out: CRMs answer for it
 * with nothing, and nothing would empty every customer.
 *
 * @throws CrmFailure where nothing is mapped, or the field is gone by which records are matched
 */
export function usableMapping(
  { mappings, matching }: StoredConnection,
  fields: readonly CrmField[],
): { mappings: FieldMapping[]; remarks: RunRemark[] } {
  const known = new Map(fields.map((field) => [field.name, field]));
  if (mappings.length === 0) throw new CrmFailure("crm.not-mapped");
  if (!known.has(matching.matchField)) throw new CrmFailure("crm.match-field-gone", { field: matching.matchField });
  const remarks: RunRemark[] = [];
  const usable = mappings.flatMap((mapping): FieldMapping[] => {
    const { field, crmFields, direction } = mapping;
    const gone = crmFields.find((name) => !known.has(name));
    if (gone !== undefined) {
      remarks.push({ code: "crm.field-gone", facts: { field, crmField: gone } });
      return [];
    }
    const closed = crmFields.find((name) => known.get(name)?.writable === false);
    if (closed === undefined || direction === "IN") return [mapping];
    remarks.push({ code: "crm.field-read-only", facts: { field, crmField: closed } });
    return direction === "OUT" ? [] : [{ ...mapping, direction: "IN" }];
  });
  return { mappings: usable, remarks };
}

/** Every field of the CRM that a run has to read. */
export function fieldsToRead({ mappings, matching }: Pick<StoredConnection, "mappings" | "matching">): string[] {
  return [...new Set([matching.matchField, ...mappings.flatMap(({ crmFields }) => crmFields)])];
}
