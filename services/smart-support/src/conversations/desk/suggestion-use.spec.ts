import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { readSuggestionUse } from "../../learning/quality/read-suggestion-use.ts";
import { SupportScene } from "../../testing/support-scene.ts";
import { writeArticle } from "../../testing/write-article.ts";
import { replyToCustomer } from "./reply-to-customer.ts";

const question = "How fast do you ship?";
const sentence = "We ship within two working days of your payment.";

describe("a suggested reply", () => {
  let database: RuntimeDatabase;
  let scene: SupportScene;
  let conversationId: string;
  let passageId: string;
  beforeAll(async () => {
    database = await createRuntimeDatabase([]);
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    scene = await SupportScene.open(database);
    conversationId = await scene.say(question);
    const articleId = await scene.write((db) => writeArticle(db, { title: "Delivery", passages: [sentence] }));
    const [passage] = await scene.rows<{ id: string }>("SELECT id FROM passage WHERE article_id = $1", [articleId]);
    passageId = passage!.id;
  });

  async function answered(audience: "PUBLIC" | "AGENTS", over: { sentences?: object[]; askedBy?: string | null } = {}) {
    const id = randomUUID();
    const { sentences = [{ text: sentence, passageId }], askedBy = "anna" } = over;
    await scene.write((db) =>
      db.query(
        `INSERT INTO support_answer (id, conversation_id, question, locale, audience, outcome, confidence, threshold, sentences, encoder,
           knowledge_version, took_ms, asked_by)
         VALUES ($1, $2, $3, 'en', $4, $5, 0.6, 0.5, $6, 'none', '1.0', 3, $7)`,
        [
          id,
          audience === "PUBLIC" ? conversationId : null,
          question,
          audience,
          sentences.length > 0 ? "answered" : "abstained",
          JSON.stringify(sentences),
          askedBy,
        ],
      ),
    );
    return id;
  }
  const reply = (text: string, suggestionId: string, messageId = randomUUID()) =>
    scene.write((db) =>
      replyToCustomer(db, { id: conversationId, version: null, author: "anna", messageId, text, suggestionId }),
    );
  const proposed = () =>
    scene.rows(
      `SELECT answer_id AS "answerId", audience, passage_id AS "passageId", note, status FROM support_correction ORDER BY proposed_at`,
    );
  const figures = () =>
    scene.write((db) =>
      readSuggestionUse({ query: (sql, given) => db.query(sql, given) }, { from: "2020-01-01", to: "2099-12-31" }),
    );

  it("that is sent as it is says that its passage answers what the bot could not", async () => {
    const bot = await answered("PUBLIC", { sentences: [], askedBy: null });
    await reply(sentence, await answered("AGENTS"));
    expect(await proposed()).toEqual([
      { answerId: bot, audience: "PUBLIC", passageId, note: null, status: "PROPOSED" },
    ]);
    expect(await figures()).toEqual({ asIs: 1, edited: 0, unused: 0, keptOfEdited: null });
  });

  it("that is edited says so too, with what was sent, masked; and is counted once however often it is sent", async () => {
    const suggestion = await answered("AGENTS");
    const messageId = randomUUID();
    for (let time = 0; time < 2; time++) await reply(`${sentence} Or mail me: li@example.com`, suggestion, messageId);
    expect(await proposed()).toMatchObject([
      { answerId: suggestion, audience: "AGENTS", passageId, note: `${sentence} Or mail me: [EMAIL]` },
    ]);
    expect(await figures()).toEqual({ asIs: 0, edited: 1, unused: 0, keptOfEdited: 1 });
  });

  it("that is not used says that nothing in it answers, until a reviewer has said otherwise", async () => {
    const other = "Could you send me a photograph of it?";
    await reply(other, await answered("AGENTS"));
    expect(await proposed()).toMatchObject([{ passageId: null, note: other }]);
    await scene.write((db) =>
      db.query("UPDATE support_correction SET status = 'REJECTED', reviewed_by = 'lead', reviewed_at = now()"),
    );
    await reply(other, await answered("AGENTS"));
    expect(await proposed()).toMatchObject([{ status: "REJECTED" }]);
    expect(await figures()).toMatchObject({ unused: 2 });
  });

  it("is one that an agent asked for and that says something, or the reply is refused", async () => {
    const unknown = { outcome: "refused", refusals: [{ code: "message.suggestion-unknown", field: ["suggestionId"] }] };
    expect(await reply(sentence, randomUUID())).toMatchObject(unknown);
    expect(await reply(sentence, await answered("PUBLIC", { askedBy: null }))).toMatchObject(unknown);
    expect(await reply(sentence, await answered("AGENTS", { sentences: [] }))).toMatchObject(unknown);
    expect(await scene.messages(conversationId)).toHaveLength(1);
    expect(await figures()).toMatchObject({ asIs: 0, edited: 0, unused: 0 });
  });
});
