import { randomUUID } from "node:crypto";
import { globalId } from "@bellwether/gateway/node/global-id";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

/** Keys of a published article with one passage, and of sites that articles are read from. */
export interface TenantArticle {
  id: string;
  passageId: string;
  siteId: string;
  /** Of one that may be removed. */
  lostSiteId: string;
}

/** Adds a published article of one passage, and two sites with a page each. */
export async function insertArticle(door: TenantDoor, id: TenantId, prefix: string): Promise<TenantArticle> {
  const article = { id: randomUUID(), passageId: randomUUID(), siteId: randomUUID(), lostSiteId: randomUUID() };
  const words = `${prefix}answer`;
  await door.write(id, async (db) => {
    await db.query(
      `INSERT INTO article (id, external_id, title, locale, audience, status, source_kind, version, published_version)
       VALUES ($1, $2, $2, 'en', 'PUBLIC', 'PUBLISHED', 'WRITTEN', 1, 1)`,
      [article.id, `${prefix}article`],
    );
    await db.query("INSERT INTO article_version (article_id, version, title, body, text) VALUES ($1, 1, $2, $3, $3)", [
      article.id,
      `${prefix}article`,
      words,
    ]);
    await db.query(
      `INSERT INTO passage (id, article_id, article_version, ordinal, heading, text, starts_at, ends_at, locale, audience)
       VALUES ($1, $2, 1, 0, '', $3, 0, $4, 'en', 'PUBLIC')`,
      [article.passageId, article.id, words, words.length],
    );
    for (const siteId of [article.siteId, article.lostSiteId]) {
      const url = `https://shop.example/${prefix}${siteId}`;
      await db.query("INSERT INTO article_site (id, url, audience, is_nightly) VALUES ($1, $2, 'PUBLIC', false)", [
        siteId,
        url,
      ]);
      await db.query(
        "INSERT INTO article_page (site_id, url, run_id, outcome, external_id) VALUES ($1, $2, $1, 'CREATED', $3)",
        [siteId, url, `${prefix}article`],
      );
    }
  });
  return article;
}

const article = (of: Tenant) => globalId("Article", of.article.id);
const site = (of: Tenant) => globalId("ArticleSite", of.article.siteId);
const prefix = (of: Tenant) => of.prefix;
const shown = `id title body text updatedBy { name } versions { title body author { name } } comparison(from: 1, to: 1) { text }`;

/** Rests on a version that nobody has seen: whoever asks, nothing is written. */
const change = (field: string, type: string, more: object = {}): RootFieldCase => ({
  permission: "support:manage",
  document: `mutation ($input: ${type}!) { ${field}(input: $input) {
    article { ${shown} } currentVersion userErrors { code message } } }`,
  variables: (of) => ({ input: { articleId: article(of), version: 7, ...more } }),
  reveals: null,
});

const siteChange = (field: string, type = "ArticleSiteInput", more: object = {}): RootFieldCase => ({
  permission: "support:manage",
  document: `mutation ($input: ${type}!) { ${field}(input: $input) { site { url counts { count } } userErrors { code message } } }`,
  variables: (of) => ({ input: { siteId: site(of), ...more } }),
  reveals: null,
});

/** Cases of the root fields about what support knows. */
export const articleFieldCases: Record<string, RootFieldCase> = {
  "Query.articles": {
    permission: "support:answer",
    document: `{ articles(first: 5) { totalCount nodes { ${shown} } } found: articles(filter: { search: "answer" }) { nodes { title } } }`,
    reveals: prefix,
  },
  "Query.article": {
    permission: "support:answer",
    document: `query ($id: ID!) { article(id: $id) { ${shown} } }`,
    variables: (of) => ({ id: article(of) }),
    reveals: prefix,
  },
  "Query.passages": {
    permission: "support:answer",
    document: `query ($id: ID!) { passages(filter: { articleId: $id, withRetired: true }) { nodes { text article { title } } } }`,
    variables: (of) => ({ id: article(of) }),
    reveals: prefix,
  },
  "Query.articlePreview": {
    permission: "support:answer",
    document: `query ($id: ID!, $body: String!) { articlePreview(articleId: $id, body: $body) { text isKnown } }`,
    variables: (of) => ({ id: article(of), body: "Words of nobody's." }),
    reveals: () => "Words of nobody's.",
  },
  "Mutation.articleCreate": {
    permission: "support:manage",
    document: `mutation { articleCreate(input: { title: "", language: EN }) { article { title } userErrors { message } } }`,
    reveals: null,
  },
  "Mutation.articleImport": {
    permission: "support:manage",
    document: `mutation { articleImport(input: { fileName: "" }) { import { id } userErrors { message } } }`,
    reveals: null,
  },
  "Query.articleSites": {
    permission: "support:manage",
    document: "{ articleSites { id url counts { outcome count } job { type } } }",
    reveals: prefix,
  },
  "Query.articlePages": {
    permission: "support:manage",
    document: `query ($id: ID!) { articlePages(siteId: $id, first: 5) { totalCount nodes { url outcome article { title } } } }`,
    variables: (of) => ({ id: site(of) }),
    reveals: prefix,
  },
  "Mutation.articleSiteAdd": {
    permission: "support:manage",
    document: `mutation { articleSiteAdd(input: { url: "ftp://shop.example" }) { site { url } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.articleSiteUpdate": siteChange("articleSiteUpdate", "ArticleSiteUpdateInput", { audience: "AGENTS" }),
  "Mutation.articleSiteRead": siteChange("articleSiteRead"),
  "Mutation.articleSiteStop": siteChange("articleSiteStop"),
  "Mutation.articleSiteRemove": {
    permission: "support:manage",
    document: "mutation ($id: ID!) { articleSiteRemove(input: { siteId: $id }) { removedId userErrors { code } } }",
    variables: (of) => ({ id: globalId("ArticleSite", of.article.lostSiteId) }),
    reveals: null,
  },
  "Mutation.articleUpdate": change("articleUpdate", "ArticleUpdateInput", { title: "Taken" }),
  "Mutation.articlePublish": change("articlePublish", "ArticleVersionInput"),
  "Mutation.articleRestore": change("articleRestore", "ArticleRestoreInput", { restoredVersion: 1 }),
  "Mutation.articleArchive": {
    permission: "support:manage",
    document: `mutation ($id: ID!) { articleArchive(input: { articleId: $id }) { article { title } userErrors { message } } }`,
    variables: (of) => ({ id: article(of) }),
    reveals: null,
  },
};

export const articleNodeIds = {
  Article: article,
  ArticleSite: site,
  Passage: (of: Tenant) => globalId("Passage", of.article.passageId),
};
