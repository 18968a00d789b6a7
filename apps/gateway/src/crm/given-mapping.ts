import type { CrmField } from "@bellwether/crm-connectors/connectors/connector";
import { crmLimits } from "@bellwether/crm-connectors/contract";
import { type FieldMapping, fieldMappingSchema } from "@bellwether/crm-connectors/model/field-mapping";
import { brokenMappingRules, type Matching } from "@bellwether/crm-connectors/model/mapping-rules";
import { Field, InputType } from "type-graphql";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { CrmFieldMapping, fromCrmFieldMapping } from "./crm-mapping.type.ts";
import { CrmMatchBy } from "./crm-words.enum.ts";

@InputType("CrmMappingInput", { description: "Which field is which, and how records and customers find each other." })
export class CrmMappingInput {
  @Field(() => [CrmFieldMapping], { description: "At most 60, each field of customers once." })
  mappings!: CrmFieldMapping[];

  @Field(() => String, { description: "The CRM's field by which records and customers find each other." })
  matchField!: string;

  @Field(() => CrmMatchBy, { description: "What of customers it is compared with." })
  matchBy!: CrmMatchBy;

  @Field(() => Boolean, { defaultValue: true, description: "Whether records without a customer become customers." })
  createsHere!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether customers without a record become records; `matchField` has to be unique for it.",
  })
  createsThere!: boolean;
}

/** A mapping that can be used, or what keeps it from that. */
export type GivenMapping =
  | { mappings: FieldMapping[]; matching: Matching & { createsHere: boolean }; userErrors: readonly [] }
  | { mappings: null; matching: null; userErrors: UserError[] };

/** Reads a mapping. @param path to it, inside the input */
export function readMapping(input: CrmMappingInput, path: readonly string[], locale: SentenceLocale): GivenMapping {
  const { matchField, matchBy, createsHere, createsThere } = input;
  const errors: UserError[] = [];
  const mappings: FieldMapping[] = [];
  for (const [row, given] of input.mappings.slice(0, crmLimits.maxMappedFields).entries()) {
    const parsed = fieldMappingSchema.safeParse(fromCrmFieldMapping(given));
    if (parsed.success) mappings.push(parsed.data);
    else {
      const [issue] = parsed.error.issues;
      const rule = `${issue?.path.join(".")}: ${issue?.message}`;
      errors.push(failure(locale, "crm.mapping", [...path, "mappings", String(row)], { field: given.field, rule }));
    }
  }
  if (errors.length > 0) return { mappings: null, matching: null, userErrors: errors };
  const by = matchBy === "EMAIL" ? "email" : "externalId";
  return { mappings, matching: { matchField, matchBy: by, createsHere, createsThere }, userErrors: [] };
}

/** The rules that a mapping breaks with the fields that the CRM has. */
export function brokenMapping(
  { mappings, matching }: { mappings: readonly FieldMapping[]; matching: Matching },
  fields: readonly CrmField[],
  path: readonly string[],
  locale: SentenceLocale,
): UserError[] {
  return brokenMappingRules(mappings, matching, fields).map(({ rule, row, field }) =>
    failure(locale, rule, row === null ? [...path, "matchField"] : [...path, "mappings", String(row)], { field }),
  );
}
