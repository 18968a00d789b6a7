import { todaySql } from "@bellwether/smart-support/knowledge/answerable-passages";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { checkBetween } from "../errors/check-between.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { articleColumns, passageColumns } from "./article.row.ts";
import { ArticleAudience, ArticleSourceKind, ArticleStatus } from "./article-words.enum.ts";
import { SupportLanguage, supportLocale } from "./support-language.enum.ts";

@InputType("ArticleFilter", { description: "Which articles to return; every condition given must hold." })
export class ArticleFilter {
  @Field(() => [ArticleStatus], { nullable: true, description: "Only those at one of these." })
  statuses?: ArticleStatus[] | null;

  @Field(() => SupportLanguage, { nullable: true, description: "Only those in this language." })
  language?: SupportLanguage | null;

  @Field(() => ArticleAudience, { nullable: true, description: "Only those for these." })
  audience?: ArticleAudience | null;

  @Field(() => ArticleSourceKind, { nullable: true, description: "Only those made from this." })
  sourceKind?: ArticleSourceKind | null;

  @Field(() => Int, {
    nullable: true,
    description: "Only those that have expired or do within this many days, 0 to 366.",
  })
  expiresWithinDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Only those with a version newer than the published one." })
  isChanged?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "Text that the title, the external id or the newest version contains, in any case.",
  })
  search?: string | null;
}

export const ArticleOrderField = describedEnum("ArticleOrderField", "What articles are sorted by.", {
  TITLE: "Their titles.",
  UPDATED_AT: "When they were last changed.",
  EXPIRES_ON: "When they expire; those that never do as if it were 9999-12-31.",
});
export type ArticleOrderField = keyof typeof ArticleOrderField;

@InputType("ArticleOrder", { description: "How articles are sorted." })
export class ArticleOrder {
  @Field(() => ArticleOrderField, { description: "What to sort by." })
  field!: ArticleOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class ArticlesArguments extends PageArguments {
  @Field(() => ArticleFilter, {
    nullable: true,
    description: "Which articles to return; all that are not archived when not given.",
  })
  filter?: ArticleFilter | null;

  @Field(() => ArticleOrder, { nullable: true, description: "How to sort; last changed first when not given." })
  order?: ArticleOrder | null;
}

const sortKeys: Record<ArticleOrderField, Pick<SortKey, "sql" | "type">> = {
  TITLE: { sql: "lower(article.title)", type: "text" },
  UPDATED_AT: { sql: "article.updated_at", type: "timestamptz" },
  EXPIRES_ON: { sql: "coalesce(article.expires_on, date '9999-12-31')", type: "date" },
};

/** The articles that were asked for. Archived ones are there when their status is asked for. */
export function articlesList(filter: ArticleFilter | null, order: ArticleOrder | null): ListQuery {
  const conditions = new FilterConditions();
  const { parameters } = conditions;
  if (filter?.statuses) conditions.oneOf("article.status", filter.statuses);
  else conditions.add("article.status <> 'ARCHIVED'");
  conditions.equal("article.locale", filter?.language && supportLocale(filter.language));
  conditions.equal("article.audience", filter?.audience);
  conditions.equal("article.source_kind", filter?.sourceKind);
  const days = filter?.expiresWithinDays;
  if (typeof days === "number") {
    checkBetween("filter.expiresWithinDays", days, 0, 366);
    conditions.add(`article.expires_on <= ${todaySql("article")} + ${parameters.add(days)}::integer`);
  }
  conditions.equal("article.version IS DISTINCT FROM article.published_version", filter?.isChanged);
  conditions.contain(
    filter?.search,
    "article.title",
    "article.external_id",
    "(SELECT text FROM article_version AS v WHERE v.article_id = article.id AND v.version = article.version)",
  );
  return {
    columns: articleColumns,
    from: "article",
    where: conditions.where,
    parameters,
    sort: {
      ...sortKeys[order?.field ?? "UPDATED_AT"],
      idSql: "article.id",
      idType: "uuid",
      descending: order === null || order.direction === "DESC",
    },
  };
}

@InputType("PassageFilter", { description: "Which passages to return; every condition given must hold." })
export class PassageFilter {
  @Field(() => ID, { nullable: true, description: "Only those of this article." })
  articleId?: string | null;

  @Field(() => SupportLanguage, { nullable: true, description: "Only those in this language." })
  language?: SupportLanguage | null;

  @Field(() => ArticleAudience, { nullable: true, description: "Only those for these." })
  audience?: ArticleAudience | null;

  @Field(() => Boolean, { defaultValue: false, description: "Also those that are answered from no more." })
  withRetired!: boolean;

  @Field(() => String, { nullable: true, description: "Text that they or their headings contain, in any case." })
  search?: string | null;
}

@ArgsType()
export class PassagesArguments extends PageArguments {
  @Field(() => PassageFilter, {
    nullable: true,
    description: "Which passages to return; all present ones when not given.",
  })
  filter?: PassageFilter | null;
}

/** The passages that were asked for, article by article, as they stand there. */
export function passagesList(filter: PassageFilter | null): ListQuery {
  const conditions = new FilterConditions();
  if (!filter?.withRetired) conditions.add("passage.retired_at IS NULL");
  conditions.node("passage.article_id", "Article", filter?.articleId, "filter.articleId");
  conditions.equal("passage.locale", filter?.language && supportLocale(filter.language));
  conditions.equal("passage.audience", filter?.audience);
  conditions.contain(filter?.search, "passage.text", "passage.heading");
  return {
    columns: passageColumns,
    from: "passage",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: {
      sql: "passage.article_id::text || lpad(passage.ordinal::text, 6, '0')",
      type: "text",
      idSql: "passage.id",
      idType: "uuid",
      descending: false,
    },
  };
}
