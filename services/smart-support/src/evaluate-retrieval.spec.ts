import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { evaluateRetrievalFile } from "./evaluate-retrieval.ts";
import { answered, passages } from "./testing/paraphrases.ts";

describe("evaluateRetrievalFile", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-retrieval-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("asks questions of a retriever that did not learn from them", async () => {
    const path = join(folder, "faq.jsonl");
    const lines = answered.map(({ question, passage }) => JSON.stringify({ question, answer: passages[passage] }));
    await writeFile(path, lines.join("\n"));
    const told = await evaluateRetrievalFile(path, { folds: 4, foldsAsked: 1, seed: 1 });
    expect(told).toMatchObject({ passages: passages.length, questions: answered.length / 4 });
    expect(told.methods.map(({ name }) => name)).toEqual(["bm25", "dense", "fused", "reranked"]);
    const [bm25, dense] = told.methods;
    expect(dense!.recallAt1).toBeGreaterThan(0.8);
    expect(bm25!.recallAt1).toBeLessThan(0.2);
  }, 60_000);

  it("names the line of a question without an answer", async () => {
    const path = join(folder, "broken.jsonl");
    await writeFile(path, '{"question":"a","answer":"b"}\n{"question":"c"}\n');
    await expect(evaluateRetrievalFile(path, { folds: 2, seed: 1 })).rejects.toThrow(
      "Line 2: there is no answer among question",
    );
  });
});
