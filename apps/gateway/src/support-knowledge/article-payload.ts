import type { ArticleChange } from "@bellwether/smart-support/knowledge/article-draft";
import { Field, Int, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { readArticleRow } from "./article.loader.ts";
import { Article } from "./article.type.ts";

@ObjectType("ArticlePayload", { description: "What became of a change of an article." })
export class ArticlePayload {
  @Field(() => Article, { nullable: true, description: "The article as it is now; null when nothing was done." })
  article!: Article | null;

  @Field(() => Int, {
    nullable: true,
    description: "The newest version, where nothing was done because it is another than the one that was named.",
  })
  currentVersion!: number | null;

  @Field(() => [UserError], { description: "Why nothing was done, each with its path; empty on success." })
  userErrors!: UserError[];
}

/** What the service did, as callers are told. */
export async function articlePayload(
  db: EntityManager,
  change: ArticleChange,
  locale: SentenceLocale,
): Promise<ArticlePayload> {
  if (change.outcome === "changed")
    return { article: await readArticleRow(db, change.id), currentVersion: null, userErrors: [] };
  const { code, field, facts } = change.problem;
  return {
    article: null,
    currentVersion: code === "article.changed" ? Number(facts.version) : null,
    userErrors: [failure(locale, code, field && [field], facts)],
  };
}
