import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { ArticleAudience } from "@bellwether/schema/contracts/knowledge";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { answerablePassageSql } from "./answerable-passages.ts";
import type { ArticleDraft } from "./article-draft.ts";
import { archiveArticle, publishArticle } from "./publish-article.ts";
import { readKnowledgeVersion } from "./read-knowledge-version.ts";
import { createArticle, restoreArticle, updateArticle } from "./save-article.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;
beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  tenantId = await database.addTenant();
});

const body = "# Delivery\n\nParcels arrive in two days.\n\n# Returns\n\nReturns are free for 30 days.";
const draft: ArticleDraft = { title: "Parcels", body, locale: "en", audience: "PUBLIC", expiresOn: null };
const write = <T>(work: Parameters<typeof database.door.write<T>>[1]) => database.door.write(tenantId, work);

async function added(changes: Partial<ArticleDraft> = {}): Promise<string> {
  const made = await write((db) => createArticle(db, { ...draft, ...changes }, null, "ann"));
  if (made.outcome === "refused") throw new Error(made.problem.code);
  return made.id;
}

async function published(changes: Partial<ArticleDraft> = {}): Promise<string> {
  const id = await added(changes);
  expect(await write((db) => publishArticle(db, id, 1, "ann"))).toMatchObject({ outcome: "changed" });
  return id;
}

async function answerable(audience: ArticleAudience = "PUBLIC"): Promise<string[]> {
  const rows = await database.rows<{ text: string }>(
    tenantId,
    `SELECT text FROM passage WHERE ${answerablePassageSql("passage", "$1")} ORDER BY ordinal`,
    [audience],
  );
  return rows.map(({ text }) => text);
}

const idsByText = async () =>
  new Map(
    (await database.rows<{ id: string; text: string }>(tenantId, "SELECT id, text FROM passage")).map((row) => [
      row.text,
      row.id,
    ]),
  );
const knowledgeVersion = () => database.door.read(tenantId, readKnowledgeVersion);

describe("what may be answered from", () => {
  it("is what was published, from then until it is archived", async () => {
    const id = await added();
    expect(await answerable()).toEqual([]);
    await write((db) => publishArticle(db, id, 1, "ann"));
    expect(await answerable()).toEqual(["Parcels arrive in two days.", "Returns are free for 30 days."]);
    await write((db) => archiveArticle(db, id, "ann"));
    expect(await answerable()).toEqual([]);
    await write((db) => publishArticle(db, id, 1, "ann"));
    expect(await answerable()).toHaveLength(2);
  });

  it("is for the organisation's own people alone where the article is, at once when that is changed", async () => {
    const id = await published({ audience: "AGENTS" });
    expect(await answerable("PUBLIC")).toEqual([]);
    expect(await answerable("AGENTS")).toHaveLength(2);
    await write((db) => updateArticle(db, id, { audience: "PUBLIC" }, 1, "ann"));
    expect(await answerable("PUBLIC")).toHaveLength(2);
    await write((db) => updateArticle(db, id, { audience: "AGENTS" }, 2, "ann"));
    expect(await answerable("PUBLIC")).toEqual([]);
  });

  it("ends on the day on which the article expires, and says so to indexes", async () => {
    const id = await published({ expiresOn: "2999-01-01" });
    expect(await answerable()).toHaveLength(2);
    const before = await knowledgeVersion();
    expect(before).toMatch(/\.0$/);
    await write((db) => updateArticle(db, id, { expiresOn: "2020-01-01" }, 1, "ann"));
    expect(await answerable()).toEqual([]);
    expect(await knowledgeVersion()).toMatch(/\.1$/);
  });

  it("stays as published while a newer version is written, and changes only where that one differs", async () => {
    const id = await published();
    const before = await idsByText();
    const edited = body.replace("30 days", "60 days");
    await write((db) => updateArticle(db, id, { body: edited }, 1, "ann"));
    expect(await answerable()).toContain("Returns are free for 30 days.");
    await write((db) => publishArticle(db, id, 2, "ann"));
    expect(await answerable()).toEqual(["Parcels arrive in two days.", "Returns are free for 60 days."]);
    const after = await idsByText();
    expect(after.get("Parcels arrive in two days.")).toBe(before.get("Parcels arrive in two days."));
    // Answers given earlier still cite it.
    expect(after.get("Returns are free for 30 days.")).toBe(before.get("Returns are free for 30 days."));
  });

  it("counts up with every change, and with nothing else", async () => {
    const start = await knowledgeVersion();
    await published();
    const once = await knowledgeVersion();
    expect(once).not.toBe(start);
    expect(await knowledgeVersion()).toBe(once);
  });

  it("is of its own language, whatever the article's", async () => {
    await published({ body: "# A\n\nParcels arrive in two days.\n\n# B\n\n包裹两天送达。", locale: "en" });
    expect(await database.rows(tenantId, "SELECT locale FROM passage ORDER BY ordinal")).toEqual([
      { locale: "en" },
      { locale: "zh-CN" },
    ]);
  });
});

describe("a change of an article", () => {
  it("rests on the version that its author saw", async () => {
    const id = await added();
    await write((db) => updateArticle(db, id, { title: "Ben's" }, 1, "ben"));
    expect(await write((db) => updateArticle(db, id, { title: "Ann's" }, 1, "ann"))).toEqual({
      outcome: "refused",
      problem: { code: "article.changed", field: "version", facts: { version: 2 } },
    });
    expect(await write((db) => publishArticle(db, id, 1, "ann"))).toMatchObject({ outcome: "refused" });
  });

  it("is one version with its author's last, unless that was published or is another's", async () => {
    const id = await published();
    for (const [at, author] of ["ann", "ann", "ben", "ann"].entries())
      await write((db) => updateArticle(db, id, { body: `${body}\n\nEdit ${at}.` }, at + 1, author));
    const kept = await database.rows<{ version: number }>(
      tenantId,
      "SELECT version FROM article_version ORDER BY version",
    );
    expect(kept.map(({ version }) => version)).toEqual([1, 3, 4, 5]);
  });

  it("brings an older version back as a new one", async () => {
    const id = await published();
    await write((db) => updateArticle(db, id, { body: "# Other\n\nWords." }, 1, "ann"));
    expect(await write((db) => restoreArticle(db, id, 1, 2, "ben"))).toEqual({ outcome: "changed", id, version: 3 });
    const [newest] = await database.rows(tenantId, "SELECT body, text FROM article_version WHERE version = 3");
    expect(newest).toMatchObject({ body, text: expect.stringContaining("Parcels arrive in two days.") });
    expect(await write((db) => restoreArticle(db, id, 9, 3, "ben"))).toMatchObject({ outcome: "refused" });
  });

  it("is refused with its rule where it says nothing, too much, or what is no text", async () => {
    const code = async (changes: Partial<ArticleDraft>) => {
      const made = await write((db) => createArticle(db, { ...draft, ...changes }, null, "ann"));
      return made.outcome === "refused" ? made.problem.code : null;
    };
    expect(await code({ title: "  " })).toBe("article.title");
    expect(await code({ body: "x".repeat(1_000_001) })).toBe("article.body-length");
    expect(await code({ body: "a\u0000b" })).toBe("article.body-control");
    const id = await added({ body: "# Title alone" });
    expect(await write((db) => publishArticle(db, id, 1, "ann"))).toMatchObject({
      problem: { code: "article.body-empty" },
    });
  });
});
