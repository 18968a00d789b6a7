import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { evaluateAnswersFile } from "./evaluate-answers.ts";
import { answered, passages } from "./testing/paraphrases.ts";

describe("evaluateAnswersFile", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-answers-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("tells how many questions can be answered at which risk, with and without an answer to be found", async () => {
    const path = join(folder, "faq.jsonl");
    const lines = answered.map(({ question, passage }) => JSON.stringify({ question, answer: passages[passage] }));
    await writeFile(path, lines.join("\n"));
    const told = await evaluateAnswersFile(path, { folds: 4, foldsAsked: 1, seed: 1 });
    const asked = answered.length / 4;
    expect(told).toMatchObject({ passages: passages.length, questions: asked });
    expect(told.answerable.asked).toBe(asked);
    expect(told.withUnanswerable.asked).toBe(2 * asked);
    expect(told.answerable.coverageAtRisk20).toBeGreaterThan(0.8);
    // Half of what is asked has no answer: what is answered beyond it is wrong.
    expect(told.withUnanswerable.coverageAtRisk20).toBeLessThanOrEqual(0.5 / 0.8);
    expect(told.withUnanswerable.coverageAtRisk5).toBeLessThanOrEqual(told.withUnanswerable.coverageAtRisk20);
    expect(told.cited.sentences).toBeGreaterThan(0);
    expect(told.cited.validShare).toBe(1);
  }, 60_000);

  it("names the line of a question without an answer", async () => {
    const path = join(folder, "broken.jsonl");
    await writeFile(path, '{"question":"a","answer":"b"}\n{"question":"c"}\n');
    await expect(evaluateAnswersFile(path, { folds: 2, seed: 1 })).rejects.toThrow(
      "Line 2: there is no answer among question",
    );
  });
});
