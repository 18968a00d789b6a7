import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { answered, passages } from "../../testing/paraphrases.ts";
import { highest } from "./fuse-scores.ts";
import { Retriever } from "./retriever.ts";

describe("Retriever", () => {
  let retriever: Retriever;
  beforeAll(async () => {
    await loadEngine();
    retriever = await Retriever.fit(passages, answered, { seed: 1 });
  }, 120_000);
  const first = (scores: Float32Array) => passages[highest(scores, 1)[0]!];

  it("finds by what was learnt where question and answer have no word in common", () => {
    const scores = retriever.scoresOf("i think that a lorry is missing");
    expect(Math.max(...scores.lexical)).toBeLessThan(Math.max(...retriever.scoresOf("truck lost").lexical));
    expect(first(scores.dense)).toBe("truck: lost goods are sent again at once");
    expect(first(retriever.scoresOf("我的快递 cost").reranked)).toBe("包裹: price stands in the list on our page");
  });

  it("finds by words what was never asked", () => {
    expect(first(retriever.scoresOf("garbage workshop").lexical)).toBe("garbage: repair by our workshop in three days");
  });

  it("orders anew only the best candidates, above all others", () => {
    const { fused, reranked } = retriever.scoresOf("my sofa");
    expect([...reranked].every((score, at) => score >= fused[at]!)).toBe(true);
  });

  it("answers a question without words by no word and no vector", () => {
    const { lexical, dense } = retriever.scoresOf("…");
    expect(Math.max(...lexical, ...dense)).toBe(0);
  });

  it("refuses to learn from too few questions, and ends when it is told to", async () => {
    await expect(Retriever.fit(passages, answered.slice(0, 19), { seed: 1 })).rejects.toThrow(
      "20 answered questions or more; got 19",
    );
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(Retriever.fit(passages, answered, { seed: 1, signal })).rejects.toThrow("enough");
  });
});
