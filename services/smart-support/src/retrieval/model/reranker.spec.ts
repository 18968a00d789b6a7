import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { Random } from "@bellwether/runtime/tensor/random";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { type RankedQuestion, Reranker } from "./reranker.ts";

describe("Reranker", () => {
  beforeAll(() => loadEngine());

  it("learns which features tell the right candidate", async () => {
    const random = new Random(1);
    const questions = Array.from({ length: 200 }, (): RankedQuestion => {
      const candidates = Array.from({ length: 3 + random.integer(5) }, () => [random.uniform(), random.uniform()]);
      const second = candidates.map(([, value]) => value!);
      return { candidates, right: second.indexOf(Math.max(...second)) };
    });
    const reranker = await Reranker.fit(questions, 1);
    expect(reranker.scoreOf([0.1, 0.9])).toBeGreaterThan(reranker.scoreOf([0.9, 0.1]));
    expect(Math.abs(reranker.scoreOf([0.9, 0.5]) - reranker.scoreOf([0.1, 0.5]))).toBeLessThan(
      reranker.scoreOf([0.5, 0.9]) - reranker.scoreOf([0.5, 0.1]),
    );
  });

  it("refuses to learn from nothing", async () => {
    await expect(Reranker.fit([], 1)).rejects.toThrow("got none");
  });
});
