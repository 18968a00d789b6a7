import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { sentencesOf } from "./sentences-of.ts";

const whole = new Intl.Segmenter("zh", { granularity: "sentence" });
const pieces = [
  "你好。",
  "Hello world. ",
  "e.g. this one ",
  "3.5 kg ",
  "\n",
  "真的吗？",
  "word ",
  "！",
  "“Stop.” ",
  "👍",
  "字".repeat(700),
];

describe("sentencesOf", () => {
  it("parts texts as the segmenter does of the whole", () => {
    const random = new Random("sentences");
    for (let round = 0; round < 5; round++) {
      const text = Array.from({ length: 3_000 }, () => pieces[random.integer(pieces.length)]!).join("");
      const expected = Array.from(whole.segment(text), ({ index, segment }) => ({ index, segment }));
      expect([...sentencesOf(text)]).toEqual(expected);
    }
  });

  it("parts one sentence that is longer than what is looked through at once", () => {
    const text = `${"word ".repeat(10_000)}. 好。`;
    expect([...sentencesOf(text)].map(({ segment }) => segment.length)).toEqual([50_002, 2]);
    expect([...sentencesOf("")]).toEqual([]);
  });

  it("takes time that grows with the text's length: a paragraph of a book took minutes, and nobody was answered meanwhile", () => {
    const begun = performance.now();
    expect([...sentencesOf("你好。".repeat(300_000))]).toHaveLength(300_000);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
