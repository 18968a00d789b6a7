import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { ArticleAudience } from "../support-knowledge/article-words.enum.ts";
import { ArticlePageOutcome, ArticleSite } from "./article-site.type.ts";

@InputType("ArticleSiteAddInput", { description: "Which site to read into articles." })
export class ArticleSiteAddInput {
  @Field(() => String, {
    description: "The address of a site map, or of the site, whose robots.txt or /sitemap.xml then names its pages.",
  })
  url!: string;

  @Field(() => ArticleAudience, {
    defaultValue: ArticleAudience.PUBLIC,
    description: "Who may be answered from articles that its pages become.",
  })
  audience!: ArticleAudience;

  @Field(() => Boolean, { defaultValue: false, description: "Whether to read it again every night." })
  isNightly!: boolean;
}

@InputType("ArticleSiteInput", { description: "Which site." })
export class ArticleSiteInput {
  @Field(() => ID, { description: "The site." })
  siteId!: string;
}

@InputType("ArticleSiteUpdateInput", { description: "What to change; what is left out stays as it is." })
export class ArticleSiteUpdateInput extends ArticleSiteInput {
  @Field(() => ArticleAudience, { nullable: true, description: "Who may be answered from articles of new pages." })
  audience?: ArticleAudience | null;

  @Field(() => Boolean, { nullable: true, description: "Whether to read it again every night." })
  isNightly?: boolean | null;
}

@ObjectType("ArticleSitePayload", { description: "What became of a change of a site." })
export class ArticleSitePayload {
  @Field(() => ArticleSite, { nullable: true, description: "The site as it is now; null when nothing was done." })
  site!: ArticleSite | null;

  @Field(() => [UserError], { description: "Why nothing was done, each with its path; empty on success." })
  userErrors!: UserError[];
}

@ObjectType("ArticleSiteRemovePayload", { description: "What became of removing a site." })
export class ArticleSiteRemovePayload {
  @Field(() => ID, { nullable: true, description: "The id of the site that is removed; null when none was." })
  removedId!: string | null;

  @Field(() => [UserError], { description: "Why none was removed; empty on success." })
  userErrors!: UserError[];
}

@ArgsType()
export class ArticlePagesArguments extends PageArguments {
  @Field(() => ID, { description: "The site." })
  siteId!: string;

  @Field(() => [ArticlePageOutcome], { nullable: true, description: "Only pages of these; all when not given." })
  outcomes?: ArticlePageOutcome[] | null;
}
