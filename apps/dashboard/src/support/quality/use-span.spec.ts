import { describe, expect, it } from "@jest/globals";
import { writeSpan } from "./use-span.ts";

describe("a length of time", () => {
  it.each([
    [null, "en", "–"],
    [0.4, "en", "0 sec"],
    [90, "en", "90 sec"],
    [150, "en", "2.5 min"],
    [3 * 3_600, "en", "3 hr"],
    [2 * 86_400, "en", "2 days"],
    [150, "zh-CN", "2.5分钟"],
  ])("of %s in %s is %s", (seconds, locale, text) => {
    expect(writeSpan(seconds, locale)).toBe(text);
  });
});
