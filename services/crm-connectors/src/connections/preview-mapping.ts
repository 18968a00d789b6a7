import type { EntityManager } from "typeorm";
import type { CrmRecord, OpenCrm } from "../connectors/connector.ts";
import { crmLimits } from "../contract.ts";
import { type CrmValue, textOf } from "../model/crm-value.ts";
import { type FieldMapping, readField } from "../model/field-mapping.ts";
import type { Matching } from "../model/mapping-rules.ts";
import { mergeFields } from "../model/merge-fields.ts";
import { CustomerFinder, type Found } from "../sync/find-customers.ts";
import { fieldsToRead } from "../sync/usable-mapping.ts";

/** What one field of a record is there, what it is read as, and what the customer has now. */
export interface PreviewedValue {
  field: string;
  there: string | null;
  read: string | null;
  here: string | null;
  /** Where a run would write it. */
  writes: "BELLWETHER" | "CRM" | null;
  /** The rule that the value breaks. */
  rule: string | null;
}

export interface PreviewedRecord {
  crmId: string;
  /** Id of whom it is about; null where nobody is there yet. */
  customerId: string | null;
  /** External id of whom it is about, or would be. */
  externalId: string | null;
  isNew: boolean;
  rule: string | null;
  facts: Readonly<Record<string, string | number>>;
  values: PreviewedValue[];
}

/** A mapping that is tried on some records, and not kept. */
export interface TriedMapping {
  id: string;
  connector: string;
  mappings: readonly FieldMapping[];
  matching: Matching;
}

/** Reads the first records of the CRM, as many as a preview shows. */
export async function sampleRecords(crm: OpenCrm, tried: TriedMapping): Promise<CrmRecord[]> {
  const { changes } = await crm.changes(null, fieldsToRead(tried));
  return changes
    .flatMap((change) => (change.kind === "record" ? [change.record] : []))
    .slice(0, crmLimits.previewRecords);
}

/** What a run would make of records, field by field. The rules that customers are held to are a dry run's to tell. */
export async function previewMapping(
  db: EntityManager,
  tried: TriedMapping,
  records: readonly CrmRecord[],
): Promise<PreviewedRecord[]> {
  const finder = await CustomerFinder.open(db, tried, records);
  return records.map((record) => preview(tried, record, finder.find(record)));
}

function preview({ mappings }: TriedMapping, record: CrmRecord, found: Found): PreviewedRecord {
  const here = found.kind === "customer" ? found.customer.values : {};
  const reads = new Map(mappings.map((mapping) => [mapping.field, readField(mapping, record.values)]));
  const there: Record<string, CrmValue> = {};
  for (const [field, read] of reads) there[field] = read.value ?? null;
  const link = found.kind === "customer" ? found.link : null;
  const merge = mergeFields(mappings, {
    there,
    here,
    seenThere: link?.seenThere ?? {},
    seenHere: link?.seenHere ?? {},
    changedThere: record.modifiedAt,
    changedHere: found.kind === "customer" ? found.customer.updatedAt : new Date(0),
  });
  const values = mappings.map(({ field, crmFields }): PreviewedValue => {
    const raw = crmFields.map((name) => textOf(record.values[name] ?? null)).filter((text) => text !== null);
    return {
      field,
      there: raw.join(" + ") || null,
      read: textOf(there[field] ?? null),
      here: textOf(here[field] ?? null),
      writes: field in merge.take ? "BELLWETHER" : merge.give.includes(field) ? "CRM" : null,
      rule: reads.get(field)?.broken?.rule ?? null,
    };
  });
  const refusal = found.kind === "refused" ? found.refusal : null;
  return {
    crmId: record.id,
    customerId: found.kind === "customer" ? found.customer.id : null,
    externalId: found.kind === "customer" ? found.customer.externalId : found.kind === "new" ? found.externalId : null,
    isNew: found.kind === "new",
    rule: refusal?.rule ?? null,
    facts: refusal?.facts ?? {},
    values,
  };
}
