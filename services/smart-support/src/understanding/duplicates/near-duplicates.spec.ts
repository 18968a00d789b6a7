import { describe, expect, it } from "@jest/globals";
import { groupNearDuplicates, shinglesOf, similarityOf } from "./near-duplicates.ts";

const groups = (texts: string[]) => [...groupNearDuplicates(texts, 0.7)];

describe("near duplicates", () => {
  it("are texts that differ by signs, case, or a word of many", () => {
    expect(
      groups([
        "Where is my order? I have been waiting for two weeks now",
        "where is my order!! I have been waiting for two weeks now",
        "Where is my order? I have been waiting for two weeks",
        "How do I reset my password",
        "我的订单什么时候可以发货呢",
        "我的订单什么时候可以发货",
      ]),
    ).toEqual([0, 0, 0, 3, 4, 4]);
  });

  it("are not texts about the same in other words", () => {
    expect(groups(["Where is my order", "My parcel has not come", "订单在哪", "包裹没到"])).toEqual([0, 1, 2, 3]);
  });

  it("are none of no texts, and all that say nothing", () => {
    expect(groups([])).toEqual([]);
    expect(groups(["", "?!", "a longer text"])).toEqual([0, 0, 2]);
  });

  it("share as many of their pieces as is said", () => {
    // " ab" "ab " beside " ab" "abc" "bc ": one of four.
    expect(similarityOf(shinglesOf("ab"), shinglesOf("abc"))).toBe(0.25);
    expect(similarityOf(shinglesOf(""), shinglesOf("?"))).toBe(1);
  });
});
