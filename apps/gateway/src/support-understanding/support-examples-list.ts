import { publicId } from "@bellwether/schema/contracts/public-id";
import { ArgsType, Field, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SupportLanguage, supportLanguage, supportLocale } from "../support-knowledge/support-language.enum.ts";
import { type SupportExample, type SupportExampleSource, SupportExampleStatus } from "./support-example.type.ts";

@InputType("SupportExampleFilter", { description: "Which examples to return; every condition given must hold." })
export class SupportExampleFilter {
  @Field(() => [SupportExampleStatus], { nullable: true, description: "Only those of which people said one of these." })
  statuses?: SupportExampleStatus[] | null;

  @Field(() => String, { nullable: true, description: "Only those of the intent with this key." })
  intentKey?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only those out of scope, or only those that are not." })
  isOutOfScope?: boolean | null;

  @Field(() => SupportLanguage, { nullable: true, description: "Only those in this language." })
  language?: SupportLanguage | null;

  @Field(() => String, { nullable: true, description: "Text that they contain, in any case." })
  search?: string | null;
}

@ArgsType()
export class SupportExamplesArguments extends PageArguments {
  @Field(() => SupportExampleFilter, { nullable: true, description: "Which examples to return; all when not given." })
  filter?: SupportExampleFilter | null;
}

/** The examples that were asked for, the newest first. */
export function supportExamplesList(filter: SupportExampleFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.oneOf("example.status", filter?.statuses);
  conditions.equal("example.intent_key", filter?.intentKey);
  conditions.equal("(example.intent_key IS NULL)", filter?.isOutOfScope);
  conditions.equal("example.locale", filter?.language && supportLocale(filter.language));
  conditions.contain(filter?.search, "example.text");
  return {
    columns:
      "example.id, example.text, example.intent_key, example.locale, example.source, example.status, example.reviewed_by, example.reviewed_at, example.created_at",
    from: "support_example AS example",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "example.created_at", type: "timestamptz", idSql: "example.id", idType: "uuid", descending: true },
  };
}

export interface SupportExampleRow {
  id: string;
  text: string;
  intent_key: string | null;
  locale: "en" | "zh-CN" | null;
  source: SupportExampleSource;
  status: SupportExampleStatus;
  reviewed_by: string | null;
  reviewed_at: Date | null;
  created_at: Date;
}

export function toSupportExample(row: SupportExampleRow): SupportExample {
  return {
    id: publicId("SupportExample", row.id),
    text: row.text,
    intentKey: row.intent_key,
    language: row.locale && supportLanguage(row.locale),
    source: row.source,
    status: row.status,
    reviewedByReference: row.reviewed_by,
    reviewedAt: row.reviewed_at,
    createdAt: row.created_at,
  };
}
