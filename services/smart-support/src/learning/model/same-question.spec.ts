import { describe, expect, it } from "@jest/globals";
import { contentTermsOf } from "../../retrieval/model/content-terms.ts";
import { sameFrom, samenessOf } from "./same-question.ts";

const evenly = (_: string) => 1;
const rareCups = (term: string) => (term.startsWith("cup") ? 5 : 1);
const sameness = (one: string, other: string, rarityOf = evenly) =>
  samenessOf(new Set(contentTermsOf(one)), new Set(contentTermsOf(other)), rarityOf);

describe("sameness of two questions", () => {
  it("is whole for the same words in another order, and of words that carry nothing", () => {
    expect(sameness("Can I return a cup?", "A cup: can I please return it?")).toBe(1);
    expect(sameness("杯子可以退货吗？", "请问杯子能退货吗")).toBe(1);
  });

  it("is none for questions about other things, or about nothing", () => {
    expect(sameness("Can I return a cup?", "When does the shop open?")).toBe(0);
    expect(samenessOf(new Set(), new Set(), evenly)).toBe(0);
  });

  it("counts rare terms for more, and is the same both ways", () => {
    const [one, other] = ["return a cup in spring", "return a bowl in spring"];
    expect(sameness(one, other, rareCups)).toBeLessThan(sameness(one, other));
    expect(sameness(one, other, rareCups)).toBe(sameness(other, one, rareCups));
    expect(sameness(one, other)).toBeLessThan(sameFrom);
  });
});
