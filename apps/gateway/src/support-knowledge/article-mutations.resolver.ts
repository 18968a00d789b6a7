import type { Permission } from "@bellwether/schema/contracts/permissions";
import type { ArticleChange } from "@bellwether/smart-support/knowledge/article-draft";
import { archiveArticle, publishArticle } from "@bellwether/smart-support/knowledge/publish-article";
import { createArticle, restoreArticle, updateArticle } from "@bellwether/smart-support/knowledge/save-article";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { ImportStartPayload, importStart } from "../imports/import-start.ts";
import { parseKey } from "../node/global-id.ts";
import {
  ArticleArchiveInput,
  ArticleCreateInput,
  ArticleImportInput,
  ArticleRestoreInput,
  ArticleUpdateInput,
  ArticleVersionInput,
  givenChanges,
} from "./article-input.ts";
import { ArticlePayload, articlePayload } from "./article-payload.ts";
import { supportLocale } from "./support-language.enum.ts";

/** Whoever writes what support answers from may do all of it. */
const manage: Permission = "support:manage";

@Resolver()
export class ArticleMutationsResolver {
  @Authorized<Permission>(manage)
  @Mutation(() => ArticlePayload, { description: "Makes a draft of an article." })
  articleCreate(
    @Arg("input", () => ArticleCreateInput, { description: "What it says so far." })
    { title, body, language, audience, expiresOn }: ArticleCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticlePayload> {
    const draft = { title, body, locale: supportLocale(language), audience, expiresOn: expiresOn ?? null };
    return change(context, (db) => createArticle(db, draft, null, context.caller.id));
  }

  @Authorized<Permission>(manage)
  @Mutation(() => ArticlePayload, {
    description: "Changes an article. What it says is answered from when that is published; all else counts at once.",
  })
  articleUpdate(
    @Arg("input", () => ArticleUpdateInput, { description: "What to change." }) input: ArticleUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticlePayload> {
    const key = articleKey(input);
    return change(context, (db) => updateArticle(db, key, givenChanges(input), input.version, context.caller.id));
  }

  @Authorized<Permission>(manage)
  @Mutation(() => ArticlePayload, { description: "Answers from the newest version of an article from now on." })
  articlePublish(
    @Arg("input", () => ArticleVersionInput, { description: "Which one." }) input: ArticleVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticlePayload> {
    const key = articleKey(input);
    return change(context, (db) => publishArticle(db, key, input.version, context.caller.id));
  }

  @Authorized<Permission>(manage)
  @Mutation(() => ArticlePayload, {
    description: "Makes an older version of an article the newest again; it is answered from when it is published.",
  })
  articleRestore(
    @Arg("input", () => ArticleRestoreInput, { description: "Which one." }) input: ArticleRestoreInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticlePayload> {
    const key = articleKey(input);
    const { restoredVersion, version } = input;
    return change(context, (db) => restoreArticle(db, key, restoredVersion, version, context.caller.id));
  }

  @Authorized<Permission>(manage)
  @Mutation(() => ArticlePayload, { description: "Answers from an article no more, and keeps it." })
  articleArchive(
    @Arg("input", () => ArticleArchiveInput, { description: "Which one." }) input: ArticleArchiveInput,
    @Ctx() context: RequestContext,
  ): Promise<ArticlePayload> {
    const key = articleKey(input);
    return change(context, (db) => archiveArticle(db, key, context.caller.id));
  }

  @Authorized<Permission>(manage)
  @Mutation(() => ImportStartPayload, {
    description:
      "Makes an article of a Markdown, text, HTML, PDF or Word file, which is sent to the import's `uploadUrl`.",
  })
  articleImport(
    @Arg("input", () => ArticleImportInput, { description: "Which document." })
    { fileName, idempotencyKey }: ArticleImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportStartPayload> {
    return importStart({ kind: "ARTICLES", fileName, strict: false, idempotencyKey: idempotencyKey ?? null }, context);
  }
}

const articleKey = ({ articleId }: { articleId: string }) => parseKey("Article", articleId, "input.articleId");

function change(
  { door, caller }: RequestContext,
  work: (db: EntityManager) => Promise<ArticleChange>,
): Promise<ArticlePayload> {
  return door.write(caller.tenantId, async (db) => articlePayload(db, await work(db), caller.locale));
}
