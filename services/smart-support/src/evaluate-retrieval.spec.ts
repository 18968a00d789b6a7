import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { evaluateRetrievalFile } from "./evaluate-retrieval.ts";

describe("evaluateRetrievalFile", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-retrieval-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("asks each question of a retriever that did not learn from it", async () => {
    const path = join(folder, "faq.jsonl");
    const line = (at: number) =>
      JSON.stringify({ question: `how about part${at} please`, answer: `part${at} is in stock` });
    await writeFile(path, Array.from({ length: 40 }, (_, at) => line(at)).join("\n"));
    const told = await evaluateRetrievalFile(path, { folds: 2, seed: 1 });
    expect(told).toMatchObject({ passages: 40, questions: 40 });
    expect(told.methods.map(({ name }) => name)).toEqual(["bm25", "dense", "fused", "reranked"]);
    expect(told.methods[0]).toMatchObject({ recallAt1: 1, recallAt10: 1, mrr: 1 });
  }, 60_000);

  it("names the line of a question without an answer", async () => {
    const path = join(folder, "broken.jsonl");
    await writeFile(path, '{"question":"a","answer":"b"}\n{"question":"c"}\n');
    await expect(evaluateRetrievalFile(path, { folds: 2, seed: 1 })).rejects.toThrow(
      "Line 2: there is no answer among question",
    );
  });
});
