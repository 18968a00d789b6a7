import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { archiveArticle } from "./publish-article.ts";
import { takeAnswers } from "./take-answers.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;
beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  tenantId = await database.addTenant();
});

const question = (answer: string, changes: object = {}) => ({
  externalId: "F1",
  question: "When do you ship?",
  answer,
  locale: null,
  audience: null,
  expiresOn: null,
  ...changes,
});
const take = (...questions: ReturnType<typeof question>[]) =>
  database.door.write(tenantId, (db) => takeAnswers(db, questions));
const articles = () =>
  database.rows<{ id: string; locale: string; status: string; version: number }>(
    tenantId,
    "SELECT id, locale, status, version FROM article",
  );
const passages = () =>
  database.rows<{ id: string; text: string }>(
    tenantId,
    "SELECT id, text FROM passage WHERE retired_at IS NULL ORDER BY ordinal",
  );

describe("questions and answers of a file", () => {
  it("are answered from at once, in the language of their words", async () => {
    expect(
      await take(question("Next day."), question("次日发货。", { externalId: "F2", question: "何时发货？" })),
    ).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      refused: [],
    });
    expect((await articles()).map(({ locale, status }) => [locale, status]).sort()).toEqual([
      ["en", "PUBLISHED"],
      ["zh-CN", "PUBLISHED"],
    ]);
    expect(await passages()).toHaveLength(2);
  });

  it("that come again unchanged keep their version and their passages", async () => {
    await take(question("# A\n\nNext day.\n\n# B\n\nFree."));
    const before = [await articles(), await passages()];
    expect(await take(question("# A\n\nNext day.\n\n# B\n\nFree."))).toMatchObject({ unchanged: 1 });
    expect([await articles(), await passages()]).toEqual(before);
  });

  it("that come again changed keep the passages that did not change", async () => {
    await take(question("# A\n\nNext day.\n\n# B\n\nFree."));
    const [kept] = await passages();
    expect(await take(question("# A\n\nNext day.\n\n# B\n\nFive pounds."))).toMatchObject({ updated: 1 });
    const after = await passages();
    expect(after[0]).toEqual(kept);
    expect(after[1]!.text).toBe("Five pounds.");
  });

  it("stay archived where somebody archived them", async () => {
    await take(question("Next day."));
    const [found] = await articles();
    await database.door.write(tenantId, (db) => archiveArticle(db, found!.id, "ann"));
    expect(await take(question("Same day."))).toMatchObject({ updated: 1 });
    expect(await articles()).toMatchObject([{ status: "ARCHIVED", version: 2 }]);
    expect(await passages()).toEqual([]);
  });

  it("that say nothing are refused, and leave nothing behind", async () => {
    expect(await take(question("---"))).toMatchObject({
      created: 0,
      refused: [{ externalId: "F1", code: "article.body-empty" }],
    });
    expect(await articles()).toEqual([]);
  });
});
