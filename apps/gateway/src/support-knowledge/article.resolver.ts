import type { Permission } from "@bellwether/schema/contracts/permissions";
import { knowledgeLimits } from "@bellwether/smart-support/knowledge/limits";
import { compareVersions } from "@bellwether/smart-support/knowledge/model/compare-versions";
import { previewPassages } from "@bellwether/smart-support/knowledge/preview-passages";
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { parseKey } from "../node/global-id.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { articleByKey, versionsByArticle, wordsByVersion } from "./article.loader.ts";
import { type ArticleRow, type PassageRow, toArticle, toPassage } from "./article.row.ts";
import { Article, ArticleLine, ArticlePassageDraft, ArticleVersion, Passage } from "./article.type.ts";
import { ArticlesArguments, articlesList, PassagesArguments, passagesList } from "./articles-list.ts";

export const articleConnection = connectionTypes("Article", "articles", () => Article);
export const passageConnection = connectionTypes("Passage", "passages", () => Passage);

const read: Permission = "support:answer";

@Resolver(() => Article)
export class ArticleResolver {
  @Authorized<Permission>(read)
  @Query(() => articleConnection.ConnectionType, { description: "What support knows, page by page." })
  articles(
    @Args(() => ArticlesArguments) { filter, order, ...page }: ArticlesArguments,
    @Ctx() { db }: RequestContext,
  ): Promise<Connection<Article>> {
    const list = articlesList(filter ?? null, order ?? null);
    return readListPage<ArticleRow & CursorRow, Article>(db, list, readPage(page), toArticle);
  }

  @Authorized<Permission>(read)
  @Query(() => Article, { nullable: true, description: "One article; null when there is none." })
  article(
    @Arg("id", () => ID, { description: "The article." }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Article | null> {
    return loaders.of(articleByKey).load(parseKey("Article", id, "id"));
  }

  @Authorized<Permission>(read)
  @Query(() => passageConnection.ConnectionType, {
    description: "Passages of published articles, as they stand there, page by page.",
  })
  passages(
    @Args(() => PassagesArguments) { filter, ...page }: PassagesArguments,
    @Ctx() { db }: RequestContext,
  ): Promise<Connection<Passage>> {
    return readListPage<PassageRow & CursorRow, Passage>(db, passagesList(filter ?? null), readPage(page), toPassage);
  }

  @Authorized<Permission>(read)
  @Query(() => [ArticlePassageDraft], {
    description: "How an article would be split into passages, before it is saved; at most 5,000.",
  })
  async articlePreview(
    @Arg("body", () => String, { description: "What it says, as Markdown." }) body: string,
    @Arg("articleId", () => ID, { nullable: true, description: "The article; null for a new one." })
    articleId: string | null,
    @Ctx() { db }: RequestContext,
  ): Promise<ArticlePassageDraft[]> {
    if (body.length > knowledgeLimits.bodyLength)
      throw badUserInput("body", `body has at most ${knowledgeLimits.bodyLength} characters; got ${body.length}.`);
    const key = articleId ? parseKey("Article", articleId, "articleId") : null;
    return (await previewPassages(db, key, body)).slice(0, knowledgeLimits.passages);
  }

  @FieldResolver(() => String, { description: "What the newest version says, as Markdown." })
  async body(@Root() { key, version }: Article, @Ctx() { loaders }: RequestContext): Promise<string> {
    return (await loaders.of(wordsByVersion).load(`${key}/${version}`))?.body ?? "";
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The published version as it reads: what passages are cut from; null before one is published.",
  })
  async text(@Root() { key, publishedVersion }: Article, @Ctx() { loaders }: RequestContext): Promise<string | null> {
    if (publishedVersion === null) return null;
    return (await loaders.of(wordsByVersion).load(`${key}/${publishedVersion}`))?.text ?? null;
  }

  @FieldResolver(() => [ArticleVersion], { description: "What it said over time, the newest first; at most 200." })
  versions(@Root() { key }: Article, @Ctx() { loaders }: RequestContext): Promise<ArticleVersion[]> {
    return loaders.of(versionsByArticle).load(key);
  }

  @FieldResolver(() => [ArticleLine], {
    nullable: true,
    description: "What one version says otherwise than another, line by line; null where one of them is not kept.",
  })
  async comparison(
    @Root() { key }: Article,
    @Arg("from", () => Int, { description: "The earlier version." }) from: number,
    @Arg("to", () => Int, { description: "The later version." }) to: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ArticleLine[] | null> {
    const load = (version: number) => loaders.of(wordsByVersion).load(`${key}/${version}`);
    const [before, after] = await Promise.all([load(from), load(to)]);
    return before && after && compareVersions(before.body, after.body);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who changed it last; null where the platform did." })
  updatedBy(@Root() { updatedByReference }: Article, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(updatedByReference, context);
  }
}

@Resolver(() => ArticleVersion)
export class ArticleVersionResolver {
  @FieldResolver(() => String, { description: "What it says, as Markdown." })
  async body(@Root() { articleKey, version }: ArticleVersion, @Ctx() { loaders }: RequestContext): Promise<string> {
    return (await loaders.of(wordsByVersion).load(`${articleKey}/${version}`))?.body ?? "";
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who wrote it; null where the platform did." })
  author(@Root() { authorReference }: ArticleVersion, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(authorReference, context);
  }
}

@Resolver(() => Passage)
export class PassageResolver {
  @FieldResolver(() => Article, { description: "The article that it is of." })
  async article(@Root() { articleKey }: Passage, @Ctx() { loaders }: RequestContext): Promise<Article> {
    const article = await loaders.of(articleByKey).load(articleKey);
    // The foreign key holds it.
    if (article === null) throw new Error(`A passage without its article: ${articleKey}`);
    return article;
  }
}
