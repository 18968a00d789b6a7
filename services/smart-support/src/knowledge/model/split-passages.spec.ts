import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readArticle } from "./article-text.ts";
import { splitPassages } from "./split-passages.ts";
import { countWords } from "./text-size.ts";

const article = "0190a000-0000-7000-8000-000000000001";
const split = (markdown: string) => splitPassages(article, readArticle(markdown));

/** Sentences of words that differ, so that passages do. */
const sentence = fc
  .array(fc.constantFrom("tea", "cup", "parcel", "returns", "within", "days", "茶叶", "退货", "七天", "发票"), {
    minLength: 3,
    maxLength: 20,
  })
  .map((words) => `${words.join(" ")}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 30 }).map((sentences) => sentences.join(" "));
const section = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((paragraphs) => paragraphs.join("\n\n"));
const sections = fc.array(section, { minLength: 2, maxLength: 6 });
const asMarkdown = (parts: readonly string[]) => parts.map((part, at) => `## Part ${at}\n\n${part}`).join("\n\n");

describe("passages of an article", () => {
  it("are stretches of its text, in order, that leave out no word", () => {
    fc.assert(
      fc.property(sections, (parts) => {
        const read = readArticle(asMarkdown(parts));
        const passages = splitPassages(article, read);
        let at = 0;
        for (const { text, startsAt, endsAt, ordinal } of passages) {
          expect(read.text.slice(startsAt, endsAt)).toBe(text);
          expect(startsAt).toBeGreaterThanOrEqual(at);
          expect(passages[ordinal]!.startsAt).toBe(startsAt);
          at = endsAt;
        }
        const joined = passages
          .map(({ text }) => text)
          .join("")
          .replace(/\s+/g, "");
        expect(joined).toBe(parts.join("").replace(/\s+/g, ""));
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("keep their ids when another section is edited", () => {
    fc.assert(
      fc.property(sections, section, fc.nat(), (parts, edited, choice) => {
        const at = choice % parts.length;
        const others = (markdown: string) =>
          split(markdown)
            .filter(({ heading }) => heading !== `Part ${at}`)
            .map(({ id }) => id);
        expect(others(asMarkdown(parts.with(at, edited)))).toEqual(others(asMarkdown(parts)));
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("are neither too long to cite nor so short that they say nothing", () => {
    const words = Array.from({ length: 4_000 }, (_, at) => (at % 12 === 11 ? `word${at}.` : `word${at}`)).join(" ");
    const sizes = split(`# Long\n\n${words}`).map(({ text }) => countWords(text));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(40);
  });

  it("end with sentences in Chinese too", () => {
    const [first, ...more] = split(`# 退货\n\n${"收到商品后七天内可以申请退货，运费由我们承担。".repeat(40)}`);
    expect(more.length).toBeGreaterThan(1);
    expect(first!.text.endsWith("。")).toBe(true);
    expect(first!.heading).toBe("退货");
  });

  it("take a lead-in along with its list", () => {
    const filler = Array.from({ length: 90 }, (_, at) => `word${at}`).join(" ");
    const passages = split(`# R\n\n${filler}.\n\nTo return a cup:\n\n- pack it ${filler}\n- post it`);
    expect(passages.map(({ text }) => text.slice(0, 16))).toEqual([filler.slice(0, 16), "To return a cup:"]);
  });

  it("are cut where a text has no sentences, and never inside a character", () => {
    const passages = split("🍵".repeat(3_000));
    expect(passages.map(({ text }) => text).join("")).toBe("🍵".repeat(3_000));
  });

  it("of the same words twice are two", () => {
    const passages = split("# A\n\nWe ship daily.\n\n# B\n\nOpen.\n\n# A\n\nWe ship daily.");
    expect(passages.map(({ heading }) => heading)).toEqual(["A", "B", "A"]);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(3);
  });

  it("are none of an article that says nothing", () => {
    expect(split("# Title alone\n\n---\n\n<!-- later -->")).toEqual([]);
  });
});
