import type { FieldMapping } from "@bellwether/crm-connectors/model/field-mapping";
import { Field, InputType, ObjectType } from "type-graphql";
import {
  CrmDateFormat,
  CrmDirection,
  CrmNameOrder,
  CrmOtherwise,
  CrmTransformationKind,
  CrmWinner,
} from "./crm-words.enum.ts";

@ObjectType("CrmValuePair", { description: "A word of the CRM and ours." })
@InputType("CrmValuePairInput", { description: "A word of the CRM and ours." })
export class CrmValuePair {
  @Field(() => String, { description: "The CRM's." })
  there!: string;

  @Field(() => String, { description: "Ours." })
  here!: string;
}

@ObjectType("CrmTransformation", { description: "One step on a value's way." })
@InputType("CrmTransformationInput", { description: "One step on a value's way; of the others what its kind needs." })
export class CrmTransformation {
  @Field(() => CrmTransformationKind, { description: "What is done." })
  kind!: keyof typeof CrmTransformationKind;

  @Field(() => String, { nullable: true, description: "DEFAULT: what nothing becomes." })
  value?: string | null;

  @Field(() => [CrmValuePair], { nullable: true, description: "MAP_VALUES: which words become which." })
  pairs?: CrmValuePair[] | null;

  @Field(() => CrmOtherwise, {
    nullable: true,
    description: "MAP_VALUES: what becomes of other words; KEEP if not given.",
  })
  otherwise?: CrmOtherwise | null;

  @Field(() => CrmNameOrder, {
    nullable: true,
    description: "JOIN_NAME: how the parts stand; GIVEN_FIRST if not given.",
  })
  order?: CrmNameOrder | null;

  @Field(() => String, { nullable: true, description: "JOIN_NAME: a space, or nothing between the parts." })
  separator?: string | null;

  @Field(() => CrmDateFormat, { nullable: true, description: "DATE: how dates stand there; ISO if not given." })
  format?: keyof typeof CrmDateFormat | null;

  @Field(() => Boolean, { nullable: true, description: "NUMBER, CURRENCY: 1.234,50 rather than 1,234.50." })
  decimalComma?: boolean | null;
}

@ObjectType("CrmFieldMapping", { description: "A field of customers and what it is in the CRM." })
@InputType("CrmFieldMappingInput", { description: "A field of customers and what it is in the CRM." })
export class CrmFieldMapping {
  @Field(() => String, {
    description: "Ours: name, email, country, locale, acquisitionChannel, or `attributes.` and a key.",
  })
  field!: string;

  @Field(() => [String], { description: "The CRM's: one, or given name and family name." })
  crmFields!: string[];

  @Field(() => CrmDirection, { description: "Which way values go." })
  direction!: FieldMapping["direction"];

  @Field(() => CrmWinner, { description: "Whose value counts where both sides changed." })
  winner!: FieldMapping["winner"];

  @Field(() => [CrmTransformation], { description: "What is done to values on their way in, in this order." })
  transformations!: CrmTransformation[];
}

/** A stored mapping, to the public one. */
export function toCrmFieldMapping(mapping: FieldMapping): CrmFieldMapping {
  const transformations = mapping.transformations.map(
    (step): CrmTransformation => ({
      value: null,
      pairs: null,
      otherwise: null,
      order: null,
      separator: null,
      format: null,
      decimalComma: null,
      ...step,
    }),
  );
  return { ...mapping, transformations };
}

/** What a caller gave, as it is checked: each step with what its kind has, left-out parts as they are by default. */
export function fromCrmFieldMapping({ transformations, ...mapping }: CrmFieldMapping): unknown {
  return { ...mapping, crmFields: [...mapping.crmFields], transformations: transformations.map(fromTransformation) };
}

function fromTransformation(step: CrmTransformation): unknown {
  const { kind } = step;
  switch (kind) {
    case "DEFAULT":
      return { kind, value: step.value };
    case "MAP_VALUES":
      return {
        kind,
        pairs: step.pairs?.map(({ there, here }) => ({ there, here })),
        otherwise: step.otherwise ?? "KEEP",
      };
    case "JOIN_NAME":
      return { kind, order: step.order ?? "GIVEN_FIRST", separator: step.separator ?? " " };
    case "DATE":
      return { kind, format: step.format ?? "ISO" };
    case "NUMBER":
    case "CURRENCY":
      return { kind, decimalComma: step.decimalComma ?? false };
    default:
      return { kind };
  }
}
