import { describe, expect, it } from "@jest/globals";
import { sentimentOf } from "./sentiment-of.ts";
import { urgencyOf } from "./urgency-of.ts";

describe("the mood of a text", () => {
  it.each([
    ["This is the worst service, awful!", "NEGATIVE"],
    ["not happy with this at all", "NEGATIVE"],
    ["质量太差了，非常失望", "NEGATIVE"],
    ["一点都不好用", "NEGATIVE"],
    ["😡", "NEGATIVE"],
    ["Where is my order 10248?", "NEUTRAL"],
    ["请问怎么修改收货地址", "NEUTRAL"],
    ["", "NEUTRAL"],
    ["Perfect, love it!", "POSITIVE"],
    ["not bad", "POSITIVE"],
    ["非常满意，推荐给朋友", "POSITIVE"],
  ])("of %j is %s", (text, label) => {
    expect(sentimentOf(text).label).toBe(label);
  });

  it("is worse the more is said, and likelier displeased than not where it is", () => {
    const [worst, bad, plain, good] = ["awful!! the worst", "bad", "where is it", "great"].map(
      (text) => sentimentOf(text).negative,
    );
    expect(worst).toBeGreaterThan(bad!);
    expect(bad).toBeGreaterThan(0.5);
    expect(plain).toBeLessThan(0.5);
    expect(good).toBeLessThan(plain!);
  });

  it("is told of words that every object has, by which the whole text had none", () => {
    const plain = sentimentOf("the worst seat, awful");
    expect(sentimentOf("the worst constructor seat, awful")).toEqual(plain);
    expect(plain.label).toBe("NEGATIVE");
  });
});

describe("the urgency of a text", () => {
  const urgency = (text: string) => urgencyOf(text, sentimentOf(text));

  it.each([
    ["The charger started to smoke", "HIGH"],
    ["手机充电的时候起火了", "HIGH"],
    ["I need it by Friday, this is the third time I ask", "HIGH"],
    ["垃圾！马上给我处理，太差了", "HIGH"],
    ["I need this today", "NORMAL"],
    ["When do you open", "NORMAL"],
    ["", "NORMAL"],
    ["No rush, just wondering about sizes", "LOW"],
    ["不着急，有空回复就行", "LOW"],
    ["no rush, but this is awful, the worst, I hate it", "NORMAL"],
  ])("of %j is %s", (text, expected) => {
    expect(urgency(text)).toBe(expected);
  });
});
