import { describe, expect, it } from "@jest/globals";
import { isFaithful } from "./is-faithful.ts";

describe("a translation", () => {
  it.each([
    ["订单10248什么时候到？", "When will order 10248 arrive?", "en"],
    ["It costs 1,299 for [NAME].", "[NAME]，价格是1299元。", "zh-CN"],
    ["两天", "2 days", "en"],
    ["11月23日 08:30", "23 November, 08:30", "en"],
    ["👍 10", "👍 10", "zh-CN"],
  ] as const)("of %j may be %j", (source, translated, to) => {
    expect(isFaithful(source, translated, to)).toBe(true);
  });

  it.each([
    ["loses a number", "订单10248什么时候到？", "When will my order arrive?", "en"],
    ["makes a number up", "什么时候到？", "It arrives on 24 May 2031.", "en"],
    ["loses whom it is about", "[NAME] 的包裹", "The parcel", "en"],
    ["stays in its language", "什么时候到？", "什么时候到？", "en"],
    ["stays in the other", "When will it come?", "When will it come?", "zh-CN"],
    ["says nothing", "什么时候到？", " ", "en"],
    ["goes on and on", "到了吗？", "Dear customer, thank you for writing to us. ".repeat(4), "en"],
  ] as const)("that %s is none", (_, source, translated, to) => {
    expect(isFaithful(source, translated, to)).toBe(false);
  });
});
