import { expect, it } from "@jest/globals";
import { translationKeyOf } from "./translation-key.ts";

it.each([
  ["returns.en", "returns.zh-CN"],
  ["/en/returns", "/zh/returns"],
  ["en:Returns", "zh_CN:returns"],
  ["help-en-returns", "help-cn-returns"],
])("is shared by %s and %s", (one, other) => {
  expect(translationKeyOf(one)).toBe(translationKeyOf(other));
});

it("tells articles apart whose names merely hold the letters of a language", () => {
  expect(translationKeyOf("tokens")).toBe("tokens");
  expect(translationKeyOf("open-returns")).not.toBe(translationKeyOf("returns"));
});
