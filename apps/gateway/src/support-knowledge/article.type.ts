import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { ArticleAudience, ArticleLineKind, ArticleSourceKind, ArticleStatus } from "./article-words.enum.ts";
import { SupportLanguage } from "./support-language.enum.ts";

@ObjectType("Article", { implements: Node, description: "What support knows of one matter." })
export class Article extends Node {
  /** Key inside `id`. */
  key!: string;

  updatedByReference!: string | null;

  @Field(() => String, {
    description: "The organisation's own code, or the name or address of what it was made from.",
  })
  externalId!: string;

  @Field(() => String, { description: "The newest version's title." })
  title!: string;

  @Field(() => SupportLanguage, { description: "The language it is written in." })
  language!: SupportLanguage;

  @Field(() => ArticleAudience, { description: "Who may be answered from it." })
  audience!: ArticleAudience;

  @Field(() => ArticleStatus, { description: "Whether it is answered from." })
  status!: ArticleStatus;

  @Field(() => ArticleSourceKind, { description: "What it was made from." })
  sourceKind!: ArticleSourceKind;

  @Field(() => String, { nullable: true, description: "The page it was read from; null where it was not." })
  sourceUrl!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day on which nobody is answered from it any more; null for never.",
  })
  expiresOn!: string | null;

  @Field(() => Boolean, { description: "Whether that day has come." })
  isExpired!: boolean;

  @Field(() => Int, { description: "The newest version; a change names the one that it rests on." })
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The version that is answered from; null before the first was published.",
  })
  publishedVersion!: number | null;

  @Field(() => Int, { description: "Passages that it is found by." })
  passageCount!: number;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  updatedAt!: Date;
}

@ObjectType("ArticleVersion", { description: "What an article said at one time." })
export class ArticleVersion {
  articleKey!: string;
  authorReference!: string | null;

  @Field(() => Int, { description: "From 1; numbers of drafts that were replaced at once are missing." })
  version!: number;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => DateTimeScalar, { description: "When it was written." })
  madeAt!: Date;
}

@ObjectType("Passage", {
  implements: Node,
  description: "A stretch of a published article that is found and cited as one.",
})
export class Passage extends Node {
  articleKey!: string;

  @Field(() => Int, { description: "Its place in the article, from 0." })
  ordinal!: number;

  @Field(() => String, { description: "Headings above it, outermost first; empty above the first." })
  heading!: string;

  @Field(() => String, { description: "Its words." })
  text!: string;

  @Field(() => Int, { description: "Where it starts in the article's text, in UTF-16 code units." })
  startsAt!: number;

  @Field(() => Int, { description: "Where it ends there; not included." })
  endsAt!: number;

  @Field(() => SupportLanguage, { description: "The language of its own words." })
  language!: SupportLanguage;

  @Field(() => ArticleAudience, { description: "Who may be answered from it." })
  audience!: ArticleAudience;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Since when it is answered from no more; null where its article's published version has it.",
  })
  retiredAt!: Date | null;
}

@ObjectType("ArticlePassageDraft", { description: "A passage that an article would be split into." })
export class ArticlePassageDraft {
  @Field(() => String, { description: "Headings above it, outermost first." })
  heading!: string;

  @Field(() => String, { description: "Its words." })
  text!: string;

  @Field(() => Boolean, { description: "Whether the article's published version has it already." })
  isKnown!: boolean;
}

@ObjectType("ArticleLine", { description: "A line of one or both of two versions." })
export class ArticleLine {
  @Field(() => ArticleLineKind, { description: "Which version has it." })
  kind!: ArticleLineKind;

  @Field(() => String, { description: "What it says." })
  text!: string;
}
