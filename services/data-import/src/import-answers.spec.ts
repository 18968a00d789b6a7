import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { AnswerRow, TakeAnswers } from "./take-answers.ts";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;
let taken: AnswerRow[];

beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk?.close());
beforeEach(async () => {
  await desk.clear();
  taken = [];
});

/** Takes every answer on but those of dashes alone. */
const take: TakeAnswers = async (_db, rows) => {
  const refused = rows.filter(({ answer }) => answer === "---");
  taken.push(...rows);
  return {
    created: rows.length - refused.length,
    updated: 0,
    unchanged: 0,
    refused: refused.map(({ externalId }) => ({ externalId, code: "article.body-empty" })),
  };
};
const load = (text: string, strict = false) => desk.import("question-answers", text, { strict }, { takeAnswers: take });

describe("import of questions and answers", () => {
  it("takes rows by their id or question, with lines, language, audience and end", async () => {
    const text =
      '编号,问题,答案,语言,对象,到期日\nF1,何时发货？,"下单后\n\n- 次日发货",zh,客服,2027-01-01\n,How long?,Two days.,,,\n';
    expect((await load(text)).counts).toMatchObject({ created: 2 });
    expect(
      taken.map(({ externalId, question, answer, locale, audience, expiresOn }) => [
        externalId,
        question,
        answer,
        locale,
        audience,
        expiresOn,
      ]),
    ).toEqual([
      ["F1", "何时发货？", "下单后\n\n- 次日发货", "zh-CN", "AGENTS", "2027-01-01"],
      ["How long?", "How long?", "Two days.", null, null, null],
    ]);
  });

  it("lets the last row of an id count", async () => {
    const { counts } = await load("id,question,answer\nF1,Q,First.\nF1,Q,Second.\n");
    expect(counts).toMatchObject({ created: 1, "record.repeated": 1 });
    expect(taken.map(({ answer }) => answer)).toEqual(["Second."]);
  });

  it("hands on many in turns, each once", async () => {
    const rows = Array.from({ length: 1_203 }, (_, at) => `F${at},Q${at},Answer ${at}.`);
    expect((await load(`id,question,answer\n${rows.join("\n")}\n`)).counts).toMatchObject({ created: 1_203 });
    expect(new Set(taken.map(({ externalId }) => externalId)).size).toBe(1_203);
  });

  it("refuses rows by their rule, also those of which nothing could be told", async () => {
    const text = `id,question,answer,language,audience\nF1,,A.,,\nF2,Q,A.,fr,\nF3,Q,A.,,nobody\nF4,Q,---,,\n`;
    expect(await load(text)).toMatchObject({ rowsRead: 4, rowsRejected: 4 });
    expect((await desk.errors()).map(({ rule }) => rule).sort()).toEqual([
      "answer.empty",
      "audience.word",
      "locale.spoken",
      "value.required",
    ]);
  });

  it("refuses signs that no text has", async () => {
    await load('{"id":"F1","question":"Q","answer":"a\\u0007b"}\n');
    expect((await desk.errors()).map(({ rule }) => rule)).toEqual(["value.control"]);
  });

  it("changes nothing where it is strict and a row is refused", async () => {
    expect(await load("id,question,answer\nF1,Q,A.\nF2,Q,---\n", true)).toMatchObject({
      status: "FAILED",
      failure: { code: "import.strict" },
    });
  });
});
