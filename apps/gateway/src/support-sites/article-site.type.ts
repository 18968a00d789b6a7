import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { ArticleAudience } from "../support-knowledge/article-words.enum.ts";

export const ArticlePageOutcome = describedEnum("ArticlePageOutcome", "What became of a page of a site.", {
  CREATED: "It became an article.",
  UPDATED: "Its article says what it says now.",
  UNCHANGED: "It says what it said before.",
  REFUSED: "It makes no article; one that was made of it before stays.",
  GONE: "The site has it no more; its article stays until somebody archives it.",
});
export type ArticlePageOutcome = keyof typeof ArticlePageOutcome;

@ObjectType("ArticlePageCount", { description: "How many pages of a site had one outcome." })
export class ArticlePageCount {
  @Field(() => ArticlePageOutcome, { description: "What became of them." })
  outcome!: ArticlePageOutcome;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("ArticleSite", {
  implements: Node,
  description: "A site of the organisation's own whose pages become articles.",
})
export class ArticleSite extends Node {
  key!: string;
  jobKey!: string | null;

  @Field(() => String, { description: "The address of its site map, or of the site." })
  url!: string;

  @Field(() => ArticleAudience, {
    description: "Who may be answered from articles that its pages become; afterwards each article says so itself.",
  })
  audience!: ArticleAudience;

  @Field(() => Boolean, { description: "Whether it is read again every night." })
  isNightly!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: "When a reading of it last ended; null before." })
  readAt!: Date | null;

  @Field(() => Remark, {
    nullable: true,
    description: "Why the last reading took nothing, or not every page; null where it took all.",
  })
  problem!: Remark | null;

  @Field(() => [ArticlePageCount], { description: "Its pages by what became of them when they were last looked at." })
  counts!: ArticlePageCount[];
}

@ObjectType("ArticlePage", { description: "What became of a page of a site when it was last looked at." })
export class ArticlePage {
  articleKey!: string | null;

  @Field(() => String, { description: "Its address, as the site map has it." })
  url!: string;

  @Field(() => ArticlePageOutcome, { description: "What became of it." })
  outcome!: ArticlePageOutcome;

  @Field(() => Remark, { nullable: true, description: "Why it made no article; null where it did." })
  problem!: Remark | null;

  @Field(() => DateTimeScalar, { description: "When it was looked at." })
  lookedAt!: Date;
}
