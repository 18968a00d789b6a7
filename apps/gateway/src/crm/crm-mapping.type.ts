import type { FieldMapping } from "@bellwether/crm-connectors/model/field-mapping";
import type { Transformation } from "@bellwether/crm-connectors/model/transformation";
import { Field, InputType, ObjectType } from "type-graphql";
import {
  CrmDateFormat,
  CrmDirection,
  CrmNameOrder,
  CrmOtherwise,
  CrmTransformationKind,
  CrmWinner,
} from "./crm-words.enum.ts";

@ObjectType("CrmTransformation", { description: "One step on a value's way." })
@InputType("CrmTransformationInput", { description: "One step on a value's way; of the others what its kind needs." })
export class CrmTransformation {
  @Field(() => CrmTransformationKind, { description: "What is done." })
  kind!: keyof typeof CrmTransformationKind;

  @Field(() => String, { nullable: true, description: "DEFAULT: what nothing becomes." })
  value?: string | null;

  @Field(() => [String], { nullable: true, description: "MAP_VALUES: the CRM's words." })
  there?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "MAP_VALUES: ours, one for each of the CRM's, in their order.",
  })
  here?: string[] | null;

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
      there: null,
      here: null,
      otherwise: null,
      order: null,
      separator: null,
      format: null,
      decimalComma: null,
      ...columnsOf(step),
    }),
  );
  return { ...mapping, transformations };
}

/** Words travel as two columns: a list of objects in each step of each field would cost what a request may. */
function columnsOf(step: Transformation): CrmTransformation {
  if (step.kind !== "MAP_VALUES") return step;
  const { pairs, ...rest } = step;
  return { ...rest, there: pairs.map(({ there }) => there), here: pairs.map(({ here }) => here) };
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
        pairs: step.there?.map((there, at) => ({ there, here: step.here?.[at] })),
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
