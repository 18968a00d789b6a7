import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { writeArticle } from "../../testing/write-article.ts";
import { readLearningData } from "./read-learning-data.ts";
import { isHeldBack } from "./reviewed-questions.ts";

/** An id of a correction that is learnt from, or of one that is held back. */
function idThat(heldBack: boolean): string {
  let id = randomUUID();
  while (isHeldBack(id) !== heldBack) id = randomUUID();
  return id;
}

describe("what real questions teach", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;

  beforeAll(async () => {
    database = await createRuntimeDatabase();
  });
  beforeEach(async () => {
    tenantId = await database.addTenant();
    await database.door.write(tenantId, (db) =>
      writeArticle(db, { title: "Returns", passages: ["Send it back within 30 days.", "Labels are in the box."] }),
    );
  });
  afterAll(() => database.close());

  const write = (sql: string, values: unknown[]) => database.door.write(tenantId, (db) => db.query(sql, values));
  const learnt = async () => {
    const data = await database.door.read(tenantId, readLearningData);
    return data!.answered.map(({ question, passage }) => `${question} > ${data!.texts[passage]}`);
  };
  const labels = "(SELECT id FROM passage WHERE text LIKE 'Labels%')";
  const correct = (question: string, { status = "ACCEPTED", passage = labels, heldBack = false } = {}) =>
    write(
      `INSERT INTO support_correction (id, question, locale, audience, article_id, passage_id, status, proposed_by, reviewed_by, reviewed_at)
       VALUES ($1, $2, 'en', 'PUBLIC', (SELECT id FROM article), ${passage}, $3, 'member:1', $4, $5)`,
      [idThat(heldBack), question, status, ...(status === "PROPOSED" ? [null, null] : ["member:2", new Date()])],
    );
  const title = "Returns > Send it back within 30 days.";

  it("is the passage that an accepted correction names", async () => {
    await correct("Where do I find the sticker?");
    expect(await learnt()).toEqual([title, "Where do I find the sticker? > Labels are in the box."]);
  });

  it("is nothing that nobody accepted, or whose passage answers no more", async () => {
    await correct("Where do I find the sticker?", { status: "PROPOSED" });
    await correct("Is a slip enclosed?", { status: "REJECTED" });
    await correct("Is it to be answered?", { passage: "NULL" });
    await correct("Was it edited away?", { passage: `'${randomUUID()}'` });
    expect(await learnt()).toEqual([title]);
  });

  it("is no question that new models are tested by, however it is asked again, and none twice", async () => {
    await correct("Where do I find the sticker?", { heldBack: true });
    await correct("The sticker: where do I find it?");
    await correct("Is a slip enclosed?");
    await correct("Is the slip enclosed?");
    await correct("returns");
    expect(await learnt()).toEqual([title, "Is the slip enclosed? > Labels are in the box."]);
  });
});
