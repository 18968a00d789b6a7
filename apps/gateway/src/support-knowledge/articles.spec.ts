import type { Permission } from "@bellwether/schema/contracts/permissions";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
beforeAll(async () => {
  gateway = await openDomainGateway();
});
afterAll(() => gateway?.close());

const payload =
  "article { id title version publishedVersion status passageCount body } currentVersion userErrors { code field message }";
const types: Record<string, string> = {
  articleCreate: "ArticleCreateInput",
  articleUpdate: "ArticleUpdateInput",
  articlePublish: "ArticleVersionInput",
  articleRestore: "ArticleRestoreInput",
  articleArchive: "ArticleArchiveInput",
};

async function change(field: string, input: object, locale: "en" | "zh-CN" = "en") {
  const { data, errors } = await gateway.ask(
    `mutation ($input: ${types[field]}!) { ${field}(input: $input) { ${payload} } }`,
    { variables: { input }, locale },
  );
  expect(errors).toBeUndefined();
  return data[field];
}

async function ask(query: string, variables: object = {}) {
  const { data, errors } = await gateway.ask(query, { variables: { ...variables } });
  expect(errors).toBeUndefined();
  return data;
}

const body = "# Delivery\n\nParcels arrive in two days.\n\n# Returns\n\nReturns are free.";
const create = async (more: object = {}) =>
  (await change("articleCreate", { title: "Parcels", body, language: "EN", ...more })).article;

describe("articles", () => {
  it("are drafted, published, changed beside what is published, brought back and archived", async () => {
    const { id } = await create();
    expect((await change("articlePublish", { articleId: id, version: 1 })).article).toMatchObject({
      status: "PUBLISHED",
      publishedVersion: 1,
      passageCount: 2,
    });
    const edited = body.replace("free", "free for 30 days");
    expect((await change("articleUpdate", { articleId: id, version: 1, body: edited })).article).toMatchObject({
      version: 2,
      publishedVersion: 1,
      body: edited,
    });
    const { article } = await ask(
      `query ($id: ID!) { article(id: $id) { text versions { version body } comparison(from: 1, to: 2) { kind text } } }`,
      { id },
    );
    expect(article.text).toContain("Returns are free.");
    expect(article.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect(article.comparison.filter(({ kind }: { kind: string }) => kind !== "SAME")).toEqual([
      { kind: "REMOVED", text: "Returns are free." },
      { kind: "ADDED", text: "Returns are free for 30 days." },
    ]);
    const restored = await change("articleRestore", { articleId: id, version: 2, restoredVersion: 1 });
    expect(restored.article).toMatchObject({ version: 3, body });
    const archived = await change("articleArchive", { articleId: id });
    expect(archived.article).toMatchObject({ status: "ARCHIVED", passageCount: 0 });
  });

  it("tell whoever saves on an old version what the newest is, in their language", async () => {
    const { id } = await create();
    await change("articleUpdate", { articleId: id, version: 1, title: "Others'" });
    expect(await change("articleUpdate", { articleId: id, version: 1, title: "Mine" }, "zh-CN")).toEqual({
      article: null,
      currentVersion: 2,
      userErrors: [{ code: "CONFLICT", field: ["version"], message: expect.stringContaining("现在是第 2 版") }],
    });
  });

  it("are made of documents by the road of all imports, of those who write articles", async () => {
    const start = async (...permissions: Permission[]) => {
      const { data } = await gateway.ask(
        `mutation { articleImport(input: { fileName: "returns.pdf" }) { import { kind fileName uploadUrl } userErrors { code } } }`,
        { identity: { permissions: new Set(permissions) } },
      );
      return data?.articleImport ?? null;
    };
    expect(await start("support:manage")).toMatchObject({
      import: { kind: "ARTICLES", fileName: "returns.pdf" },
      userErrors: [],
    });
    expect(await start("data:import", "support:answer")).toBeNull();
  });

  it("are found by words, language, audience and how soon they expire", async () => {
    const title = "Filtered";
    const one = await create({ title, audience: "AGENTS", expiresOn: "2020-01-01", body: "Zanzibar is far." });
    const two = await create({ title, language: "ZH_CN", body: "包裹两天送达。" });
    const found = async (filter: object) => {
      const { articles } = await ask(
        "query ($filter: ArticleFilter) { articles(filter: $filter) { nodes { id isExpired } } }",
        {
          filter,
        },
      );
      return articles.nodes
        .map((node: { id: string }) => node.id)
        .filter((id: string) => [one.id, two.id].includes(id));
    };
    expect(await found({ search: "zanzibar" })).toEqual([one.id]);
    expect(await found({ language: "ZH_CN" })).toEqual([two.id]);
    expect(await found({ audience: "AGENTS" })).toEqual([one.id]);
    expect(await found({ expiresWithinDays: 0 })).toEqual([one.id]);
    expect(await found({ statuses: ["PUBLISHED"] })).toEqual([]);
  });

  it("show how they would be split before they are saved", async () => {
    const { id } = await create();
    await change("articlePublish", { articleId: id, version: 1 });
    const { articlePreview } = await ask(
      "query ($id: ID, $body: String!) { articlePreview(articleId: $id, body: $body) { heading text isKnown } }",
      { id, body: body.replace("two days", "three days") },
    );
    expect(articlePreview).toEqual([
      { heading: "Delivery", text: "Parcels arrive in three days.", isKnown: false },
      { heading: "Returns", text: "Returns are free.", isKnown: true },
    ]);
  });

  it("list their passages as they stand, and those that are retired when asked", async () => {
    const { id } = await create();
    await change("articlePublish", { articleId: id, version: 1 });
    await change("articleUpdate", { articleId: id, version: 1, body: "# Returns\n\nReturns are free." });
    await change("articlePublish", { articleId: id, version: 2 });
    const list = async (withRetired: boolean) => {
      const { passages } = await ask(
        `query ($filter: PassageFilter) { passages(filter: $filter) { totalCount nodes { text article { title } } } }`,
        { filter: { articleId: id, withRetired } },
      );
      return passages;
    };
    expect(await list(false)).toEqual({
      totalCount: 1,
      nodes: [{ text: "Returns are free.", article: { title: "Parcels" } }],
    });
    expect((await list(true)).totalCount).toBe(2);
  });
});
