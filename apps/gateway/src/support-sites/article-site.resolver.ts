import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { jobByKey } from "../jobs/job.loader.ts";
import { Job } from "../jobs/job.type.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { articleByKey } from "../support-knowledge/article.loader.ts";
import { Article } from "../support-knowledge/article.type.ts";
import {
  type ArticlePageRow,
  type ArticleSiteRow,
  articlePagesList,
  articleSitesStatement,
  toArticlePage,
  toArticleSite,
} from "./article-site.row.ts";
import { ArticlePage, ArticleSite } from "./article-site.type.ts";
import {
  ArticlePagesArguments,
  ArticleSiteAddInput,
  ArticleSiteInput,
  ArticleSitePayload,
  ArticleSiteRemovePayload,
  ArticleSiteUpdateInput,
} from "./article-site-input.ts";
import {
  addArticleSite,
  readArticleSiteAgain,
  removeArticleSite,
  stopArticleSite,
  updateArticleSite,
} from "./change-article-site.ts";

export const articlePageConnection = connectionTypes("ArticlePage", "pages of a site", () => ArticlePage);

const manage: Permission = "support:manage";

@Resolver(() => ArticleSite)
export class ArticleSiteResolver {
  @Authorized<Permission>(manage)
  @Query(() => [ArticleSite], { description: "Sites whose pages become articles, oldest first; at most 20." })
  async articleSites(@Ctx() { db }: RequestContext): Promise<ArticleSite[]> {
    return (await db.query<ArticleSiteRow>(articleSitesStatement)).map(toArticleSite);
  }

  @Authorized<Permission>(manage)
  @Query(() => articlePageConnection.ConnectionType, {
    description: "What became of a site's pages, by address, page by page.",
  })
  articlePages(
    @Args(() => ArticlePagesArguments) { siteId, outcomes, ...page }: ArticlePagesArguments,
    @Ctx() { db }: RequestContext,
  ): Promise<Connection<ArticlePage>> {
    const list = articlePagesList(siteId, outcomes ?? null);
    return readListPage<ArticlePageRow & CursorRow, ArticlePage>(db, list, readPage(page), toArticlePage);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => ArticleSitePayload, { description: "Adds a site and reads its pages into articles, in a job." })
  articleSiteAdd(
    @Arg("input", () => ArticleSiteAddInput, { description: "Which site." }) input: ArticleSiteAddInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticleSitePayload> {
    return addArticleSite(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => ArticleSitePayload, { description: "Changes how a site is read." })
  articleSiteUpdate(
    @Arg("input", () => ArticleSiteUpdateInput, { description: "What to change." }) input: ArticleSiteUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticleSitePayload> {
    return updateArticleSite(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => ArticleSitePayload, {
    description: "Reads a site again; what changed there changes its articles. One that is being read goes on.",
  })
  articleSiteRead(
    @Arg("input", () => ArticleSiteInput, { description: "Which site." }) input: ArticleSiteInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticleSitePayload> {
    return readArticleSiteAgain(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => ArticleSitePayload, { description: "Stops reading a site; pages that were taken stay taken." })
  articleSiteStop(
    @Arg("input", () => ArticleSiteInput, { description: "Which site." }) input: ArticleSiteInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticleSitePayload> {
    return stopArticleSite(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => ArticleSiteRemovePayload, { description: "Reads a site no more; its articles stay." })
  articleSiteRemove(
    @Arg("input", () => ArticleSiteInput, { description: "Which site." }) input: ArticleSiteInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticleSiteRemovePayload> {
    return removeArticleSite(input, context);
  }

  @FieldResolver(() => Job, { nullable: true, description: "Its newest reading; null before the first." })
  async job(@Root() { jobKey }: ArticleSite, @Ctx() { loaders }: RequestContext): Promise<Job | null> {
    return jobKey === null ? null : loaders.of(jobByKey).load(jobKey);
  }
}

@Resolver(() => ArticlePage)
export class ArticlePageResolver {
  @FieldResolver(() => Article, {
    nullable: true,
    description: "The article that was made of it; null where none was.",
  })
  async article(@Root() { articleKey }: ArticlePage, @Ctx() { loaders }: RequestContext): Promise<Article | null> {
    return articleKey === null ? null : loaders.of(articleByKey).load(articleKey);
  }
}
