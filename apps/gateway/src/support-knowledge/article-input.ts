import type { ArticleDraft } from "@bellwether/smart-support/knowledge/article-draft";
import { Field, ID, InputType, Int } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { ArticleAudience } from "./article-words.enum.ts";
import { SupportLanguage, supportLocale } from "./support-language.enum.ts";

@InputType("ArticleCreateInput", { description: "What an article says so far." })
export class ArticleCreateInput {
  @Field(() => String, { description: "Its title, 1 to 300 characters." })
  title!: string;

  @Field(() => String, { defaultValue: "", description: "What it says, as Markdown of at most 1,000,000 characters." })
  body!: string;

  @Field(() => SupportLanguage, { description: "The language it is written in." })
  language!: SupportLanguage;

  @Field(() => ArticleAudience, { defaultValue: ArticleAudience.PUBLIC, description: "Who may be answered from it." })
  audience!: ArticleAudience;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day on which nobody is answered from it any more; null for never.",
  })
  expiresOn?: string | null;
}

@InputType("ArticleUpdateInput", { description: "What to change; what is left out stays as it is." })
export class ArticleUpdateInput {
  @Field(() => ID, { description: "The article." })
  articleId!: string;

  @Field(() => Int, { description: "The `version` that the change rests on; with another one nothing is done." })
  version!: number;

  @Field(() => String, { nullable: true, description: "Its title, 1 to 300 characters." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What it says, as Markdown of at most 1,000,000 characters." })
  body?: string | null;

  @Field(() => SupportLanguage, { nullable: true, description: "The language it is written in." })
  language?: SupportLanguage | null;

  @Field(() => ArticleAudience, {
    nullable: true,
    description: "Who may be answered from it; counts at once, also of what is published.",
  })
  audience?: ArticleAudience | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day on which nobody is answered from it any more; null takes it back.",
  })
  expiresOn?: string | null;
}

@InputType("ArticleVersionInput", { description: "Which article, and which version of it was seen." })
export class ArticleVersionInput {
  @Field(() => ID, { description: "The article." })
  articleId!: string;

  @Field(() => Int, { description: "The newest `version` that was seen; with another one nothing is done." })
  version!: number;
}

@InputType("ArticleRestoreInput", { description: "Which older version to bring back." })
export class ArticleRestoreInput extends ArticleVersionInput {
  @Field(() => Int, { description: "The older version." })
  restoredVersion!: number;
}

@InputType("ArticleArchiveInput", { description: "Which article to answer from no more." })
export class ArticleArchiveInput {
  @Field(() => ID, { description: "The article." })
  articleId!: string;
}

@InputType("ArticleImportInput", { description: "Which document to make an article of." })
export class ArticleImportInput {
  @Field(() => String, {
    description:
      "The file's name, 1 to 255 characters; a document that comes again under its name replaces what it said.",
  })
  fileName!: string;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

/** What an update gives, as the service takes it. */
export function givenChanges({
  title,
  body,
  language,
  audience,
  expiresOn,
}: ArticleUpdateInput): Partial<ArticleDraft> {
  return {
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof body === "string" ? { body } : {}),
    ...(language ? { locale: supportLocale(language) } : {}),
    ...(audience ? { audience } : {}),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  };
}
