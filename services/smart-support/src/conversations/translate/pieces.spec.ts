import { describe, expect, it } from "@jest/globals";
import { piecesOf } from "./pieces.ts";

describe("a text in pieces", () => {
  it("is the text again, each piece short and ending with a sentence", () => {
    const text = "Where is it? I have waited. 已经三天了。请尽快处理！\nThanks";
    expect(piecesOf(text, 20)).toEqual(["Where is it? ", "I have waited. ", "已经三天了。请尽快处理！\nThanks"]);
    expect(piecesOf("", 20)).toEqual([]);
  });

  it.each(["word ".repeat(60), "字".repeat(130), "😀".repeat(41), ` \n\n${"x".repeat(45)}. `])(
    "of a sentence without end is cut too, through no character: %#",
    (text) => {
      const pieces = piecesOf(text, 20);
      expect(pieces.join("")).toBe(text);
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(20);
      expect(pieces.filter((piece) => /[\uD800-\uDBFF]$/.test(piece))).toEqual([]);
    },
  );
});
