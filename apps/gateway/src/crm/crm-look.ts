import {
  type PreviewedRecord,
  previewMapping,
  sampleRecords,
} from "@bellwether/crm-connectors/connections/preview-mapping";
import type { CrmField as StoredField } from "@bellwether/crm-connectors/connectors/connector";
import { Field, ID, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { maySeePersonal } from "../customers/personal.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { toRemark } from "../remarks/remark.row.ts";
import { remarkText } from "../remarks/remark-text.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { crmUserError, openConnection } from "./crm-access.ts";
import { CrmSide } from "./crm-words.enum.ts";
import { brokenMapping, type CrmMappingInput, readMapping } from "./given-mapping.ts";

export const CrmFieldType = describedEnum<Uppercase<StoredField["type"]>>("CrmFieldType", "What a CRM's field holds.", {
  TEXT: "Text.",
  NUMBER: "A number.",
  BOOLEAN: "Yes or no.",
  DATE: "A day.",
  DATETIME: "A time.",
  CHOICE: "One of several words.",
});

@ObjectType("CrmField", { description: "A field of the CRM's records." })
export class CrmField {
  @Field(() => ID, { description: "Its name in the CRM's API." })
  name!: string;

  @Field(() => String, { description: "What people call it there." })
  label!: string;

  @Field(() => CrmFieldType, { description: "What it holds." })
  type!: keyof typeof CrmFieldType;

  @Field(() => Boolean, { description: "Whether it can be written." })
  writable!: boolean;

  @Field(() => Boolean, {
    description: "Whether no two records have the same value, so that records can be made by it.",
  })
  unique!: boolean;
}

@ObjectType("CrmFields", { description: "What a CRM's records have, as it says now." })
export class CrmFields {
  @Field(() => [CrmField], { description: "The fields; empty where the CRM could not be asked." })
  fields!: CrmField[];

  @Field(() => [UserError], { description: "Why it could not be asked; empty on success." })
  userErrors!: UserError[];
}

@ObjectType("CrmPreviewValue", { description: "One field of a record, before and after the mapping." })
export class CrmPreviewValue {
  @Field(() => String, { description: "Which field of customers." })
  field!: string;

  @Field(() => String, { nullable: true, description: "What the CRM has, parts joined by +; null for nothing." })
  there!: string | null;

  @Field(() => String, { nullable: true, description: "What that is read as; null for nothing." })
  read!: string | null;

  @Field(() => String, { nullable: true, description: "What the customer has now; null for nothing." })
  here!: string | null;

  @Field(() => CrmSide, { nullable: true, description: "Where a run would write it; null where nowhere." })
  writes!: CrmSide | null;

  @Field(() => String, { nullable: true, description: "Why the value cannot be read; null where it can." })
  problem!: string | null;
}

@ObjectType("CrmPreviewRecord", { description: "A record of the CRM, and what a run would make of it." })
export class CrmPreviewRecord {
  @Field(() => String, { description: "The record's id in the CRM." })
  crmId!: string;

  @Field(() => String, { nullable: true, description: "External id of the customer; null where nobody can tell." })
  externalId!: string | null;

  @Field(() => Boolean, { description: "Whether the customer would be new." })
  isNew!: boolean;

  @Field(() => String, { nullable: true, description: "Why the record would be refused; null where it would not." })
  problem!: string | null;

  @Field(() => [CrmPreviewValue], { description: "Its fields, in the mapping's order." })
  values!: CrmPreviewValue[];
}

@ObjectType("CrmConnectionPreview", {
  description: "A mapping tried on the CRM's first ten records; values are null without `customers:personal`.",
})
export class CrmConnectionPreview {
  @Field(() => [CrmPreviewRecord], { description: "The records." })
  records!: CrmPreviewRecord[];

  @Field(() => [UserError], { description: "What is wrong with the mapping, or kept the CRM from being asked." })
  userErrors!: UserError[];
}

/** Asks a connection's CRM for its fields. */
export async function readCrmFields(connectionId: string, context: RequestContext): Promise<CrmFields> {
  const key = parseKey("CrmConnection", connectionId, "connectionId");
  try {
    const open = await openConnection(key, context);
    if (open === null)
      return { fields: [], userErrors: [failure(context.caller.locale, "crm.unknown", ["connectionId"])] };
    const fields = await open.opened.crm.fields();
    return {
      fields: fields.map((field) => ({ ...field, type: field.type.toUpperCase() as keyof typeof CrmFieldType })),
      userErrors: [],
    };
  } catch (error) {
    return { fields: [], userErrors: [crmUserError(error, context)] };
  }
}

/** Tries a mapping on ten records; nothing is kept or written. */
export async function previewCrmMapping(
  connectionId: string,
  mapping: CrmMappingInput,
  context: RequestContext,
): Promise<CrmConnectionPreview> {
  const { caller, door } = context;
  const { locale } = caller;
  const key = parseKey("CrmConnection", connectionId, "connectionId");
  const given = readMapping(mapping, ["mapping"], locale);
  if (given.mappings === null) return { records: [], userErrors: given.userErrors };
  try {
    const open = await openConnection(key, context);
    if (open === null) return { records: [], userErrors: [failure(locale, "crm.unknown", ["connectionId"])] };
    const broken = brokenMapping(given, await open.opened.crm.fields(), ["mapping"], locale);
    if (broken.length > 0) return { records: [], userErrors: broken };
    const tried = { id: key, connector: open.connection.connector, ...given };
    const records = await sampleRecords(open.opened.crm, tried);
    const previewed = await door.read(caller.tenantId, (db) => previewMapping(db, tried, records));
    return { records: previewed.map((record) => toPreview(record, context)), userErrors: [] };
  } catch (error) {
    return { records: [], userErrors: [crmUserError(error, context)] };
  }
}

/** Names and addresses are for those who may see them, and are noted as seen; the others see what would be written where. */
function toPreview(record: PreviewedRecord, { caller, audit }: RequestContext): CrmPreviewRecord {
  const { locale } = caller;
  const isShown = maySeePersonal(caller);
  if (isShown && record.customerId !== null)
    audit.noteRead(`Customer:${record.customerId}`, "crmConnectionPreview.values");
  const blank = isShown ? {} : { there: null, read: null, here: null };
  const say = (code: string | null, facts = {}) =>
    code === null ? null : remarkText(toRemark({ code, facts }), locale);
  return {
    crmId: record.crmId,
    externalId: record.externalId,
    isNew: record.isNew,
    problem: say(record.rule, record.facts),
    values: record.values.map(({ rule, ...value }) => ({ ...value, ...blank, problem: say(rule) })),
  };
}
