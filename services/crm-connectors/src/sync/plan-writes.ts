import type { StoredConnection } from "../connections/stored-connection.ts";
import type { CrmWrite } from "../connectors/connector.ts";
import { type CrmValue, type CrmValues, textOf } from "../model/crm-value.ts";
import { type FieldMapping, readField, writeField } from "../model/field-mapping.ts";
import { mergeFields } from "../model/merge-fields.ts";
import type { Refusal } from "./report.ts";
import type { Waiting } from "./waiting-customers.ts";

/** What is to be written of a customer. */
export interface PlannedWrite {
  waiting: Waiting;
  write: CrmWrite;
  /** Fields of ours that are written. */
  fields: readonly string[];
  /** What the record's fields are read as afterwards. */
  seenThere: CrmValues;
}

/** What keeps customers from becoming records. */
export interface Obstacles {
  /** Addresses in lower case that several customers have. */
  shared: ReadonlySet<string>;
  /** By address in lower case: the external id of the customer whose record has it already. */
  taken: ReadonlyMap<string, string>;
}

export type WritePlan =
  | { kind: "write"; planned: PlannedWrite }
  /** Both sides say the same; nothing but the version is new. */
  | { kind: "same" }
  | { kind: "refused"; refusal: Refusal };

/** Works out what the CRM is to be told of a customer. */
export function planWrite(connection: StoredConnection, waiting: Waiting, obstacles: Obstacles): WritePlan {
  return waiting.link === null ? planNew(connection, waiting, obstacles) : planChange(connection, waiting);
}

function planChange({ mappings }: StoredConnection, waiting: Waiting): WritePlan {
  const { customer, link } = waiting;
  const { seenThere, seenHere, crmId } = link!;
  // The record was not read just now; what it changed to since then comes with the next run.
  const sides = { there: seenThere, here: customer.values, seenThere, seenHere, changedThere: null };
  const known = mappings.filter(({ field }) => field in seenThere);
  const { give } = mergeFields(known, { ...sides, changedHere: customer.updatedAt });
  if (give.length === 0) return { kind: "same" };
  const written = valuesOf(
    known.filter(({ field }) => give.includes(field)),
    customer.values,
  );
  const planned = { waiting, write: { crmId, values: written.values }, fields: give };
  return { kind: "write", planned: { ...planned, seenThere: { ...seenThere, ...written.readBack } } };
}

function planNew({ mappings, matching }: StoredConnection, waiting: Waiting, { shared, taken }: Obstacles): WritePlan {
  const { customer } = waiting;
  const { matchBy, matchField } = matching;
  const match = matchBy === "email" ? textOf(customer.values.email ?? null) : customer.externalId;
  const refused = (rule: string, facts: Refusal["facts"] = {}): WritePlan => ({
    kind: "refused",
    refusal: { rule, field: matchField, value: match, facts },
  });
  if (match === null) return refused("crm.match.blank");
  if (matchBy === "email" && shared.has(match.toLowerCase())) return refused("crm.match.ambiguous", { count: 2 });
  const holder = matchBy === "email" ? taken.get(match.toLowerCase()) : undefined;
  if (holder !== undefined) return refused("crm.match.taken", { customer: holder });
  const outgoing = mappings.filter(
    ({ direction, field }) => direction !== "IN" && textOf(customer.values[field] ?? null) !== null,
  );
  const written = valuesOf(outgoing, customer.values);
  const write = { crmId: null, values: { ...written.values, [matchField]: match } };
  const fields = outgoing.map(({ field }) => field);
  return { kind: "write", planned: { waiting, write, fields, seenThere: written.readBack } };
}

/** The CRM's values, and what they will be read as: undoing a transformation is not always its opposite. */
function valuesOf(
  mappings: readonly FieldMapping[],
  here: CrmValues,
): { values: Record<string, CrmValue>; readBack: Record<string, CrmValue> } {
  const values: Record<string, CrmValue> = {};
  const readBack: Record<string, CrmValue> = {};
  for (const mapping of mappings) {
    const written = writeField(mapping, here[mapping.field] ?? null);
    Object.assign(values, written);
    readBack[mapping.field] = readField(mapping, written).value ?? null;
  }
  return { values, readBack };
}
