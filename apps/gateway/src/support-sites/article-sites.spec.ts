import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
beforeAll(async () => {
  gateway = await openDomainGateway({ queues: true });
});
afterAll(() => gateway?.close());

const shown = "id url audience isNightly readAt problem { code } counts { outcome count } job { id type status }";

async function change(field: string, input: object, type = "ArticleSiteInput", locale: "en" | "zh-CN" = "en") {
  const { data, errors } = await gateway.ask(
    `mutation ($input: ${type}!) { ${field}(input: $input) { site { ${shown} } userErrors { code field message } } }`,
    { variables: { input }, locale },
  );
  expect(errors).toBeUndefined();
  return data[field];
}

const add = (url: string, more: object = {}, locale: "en" | "zh-CN" = "en") =>
  change("articleSiteAdd", { url, ...more }, "ArticleSiteAddInput", locale);
const schedules = () =>
  gateway.door.read(gateway.tenantId, (db) =>
    db.query<{ input: unknown; zone: string }[]>(
      `SELECT data->'input' AS input, data->>'timeZone' AS zone FROM pgboss.job
       WHERE name = 'bellwether.schedules' AND data->>'type' = 'smart-support.site' AND state < 'completed'`,
    ),
  );

describe("sites", () => {
  it("are added as people write them, read at once, and every night where that is chosen", async () => {
    const { site } = await add(" shop.example/sitemap.xml#top ", { isNightly: true, audience: "AGENTS" });
    expect(site).toMatchObject({
      url: "https://shop.example/sitemap.xml",
      audience: "AGENTS",
      isNightly: true,
      readAt: null,
      counts: [],
      job: { type: "smart-support.site", status: "QUEUED" },
    });
    expect(await schedules()).toHaveLength(1);
    const still = await change("articleSiteUpdate", { siteId: site.id, isNightly: false }, "ArticleSiteUpdateInput");
    expect(still.site).toMatchObject({ isNightly: false, audience: "AGENTS" });
    expect(await schedules()).toEqual([]);
  });

  it("are refused where nobody may go, are known, or are no address, in the asker's language", async () => {
    for (const url of [
      "http://shop.example",
      "https://10.0.0.1",
      "https://localhost/a",
      "ftp://a.example",
      "",
      "https://u:p@a.example",
    ])
      expect((await add(url)).userErrors).toMatchObject([{ code: "INVALID", field: ["url"] }]);
    await add("https://known.example/");
    expect((await add("known.example", {}, "zh-CN")).userErrors).toEqual([
      { code: "CONFLICT", field: ["url"], message: "列表中已有该网站，可在列表中重新读取。" },
    ]);
  });

  it("are stopped, read again by one job at a time, and removed without their articles", async () => {
    const { site } = await add("https://again.example/");
    const siteId = site.id;
    expect((await change("articleSiteStop", { siteId })).site.job).toMatchObject({ status: "CANCELLED" });
    expect((await change("articleSiteStop", { siteId })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const { site: waiting } = await change("articleSiteRead", { siteId });
    expect(waiting.job).toMatchObject({ status: "QUEUED" });
    expect((await change("articleSiteRead", { siteId })).site.job).toEqual(waiting.job);
    const remove = `mutation ($id: ID!) { articleSiteRemove(input: { siteId: $id }) { removedId userErrors { code } } }`;
    const ask = async () => (await gateway.ask(remove, { variables: { id: siteId } })).data.articleSiteRemove;
    expect(await ask()).toEqual({ removedId: siteId, userErrors: [] });
    expect(await ask()).toEqual({ removedId: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("tell what became of each page, with its article and why it makes none", async () => {
    const { site } = await add("https://pages.example/");
    await gateway.door.write(gateway.tenantId, async (db) => {
      await db.query(
        `INSERT INTO article (id, external_id, title, locale, audience, status, source_kind, source_url, version)
         VALUES (gen_random_uuid(), 'https://pages.example/a', 'Returns', 'en', 'PUBLIC', 'DRAFT', 'SITEMAP', 'https://pages.example/a', 1)`,
      );
      await db.query(
        `INSERT INTO article_page (site_id, url, run_id, outcome, problem, external_id)
         SELECT id, 'https://pages.example/' || page, gen_random_uuid(), made.outcome, made.problem::jsonb, made.external_id
         FROM article_site, (VALUES ('a', 'GONE', NULL, 'https://pages.example/a'),
           ('b', 'REFUSED', '{"code":"page.status","facts":{"status":500}}', NULL)) AS made (page, outcome, problem, external_id)
         WHERE url = 'https://pages.example/'`,
      );
    });
    const { data } = await gateway.ask(
      `query ($id: ID!) { all: articlePages(siteId: $id) { totalCount nodes { url outcome problem { text } article { title } } }
         gone: articlePages(siteId: $id, outcomes: [GONE]) { nodes { url } } node(id: $id) { ... on ArticleSite { counts { outcome count } } } }`,
      { variables: { id: site.id } },
    );
    expect(data).toEqual({
      all: {
        totalCount: 2,
        nodes: [
          { url: "https://pages.example/a", outcome: "GONE", problem: null, article: { title: "Returns" } },
          {
            url: "https://pages.example/b",
            outcome: "REFUSED",
            problem: { text: "The site answers with status 500." },
            article: null,
          },
        ],
      },
      gone: { nodes: [{ url: "https://pages.example/a" }] },
      node: {
        counts: [
          { outcome: "REFUSED", count: 1 },
          { outcome: "GONE", count: 1 },
        ],
      },
    });
  });
});
