import { describe, expect, it } from "@jest/globals";
import { localeOf } from "./live-request.ts";

describe("localeOf", () => {
  it.each([
    [undefined, "en"],
    ["", "en"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"],
    ["zh", "zh-CN"],
    ["en-GB, zh;q=0.9", "en"],
    ["fr, zh;q=0.4, en;q=0.5", "en"],
    ["fr", "en"],
    ["zh;q=0, en;q=0.1", "en"],
  ] as const)("reads %j as %s", (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});
