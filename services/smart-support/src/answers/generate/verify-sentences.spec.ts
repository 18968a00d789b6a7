import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { termsOf } from "../../retrieval/model/terms.ts";
import type { SourcePassage } from "../model/choose-sentences.ts";
import { claimsOf, claimsStandIn } from "./claims.ts";
import { readGenerated } from "./read-generated.ts";
import { leastCoverage, verifySentences } from "./verify-sentences.ts";

const passages = [
  "Cups can be returned within 30 days. Opened tea cannot be returned. Shipping costs £4.50.",
  "Plates can be returned within 14 days. Write to help@cups.example, or to Anna in Leeds.",
];

function sourcesOf(texts: readonly string[]): SourcePassage[] {
  return texts.map((text, at) => ({
    id: `p${at + 1}`,
    articleId: `a${at + 1}`,
    title: "Returns",
    text,
    startsAt: 7,
    articleText: `Before ${text} After`,
    rank: 0,
  }));
}

function verify(
  written: string,
  question = "Can I send things back?",
  locale: "en" | "zh-CN" = "en",
  texts = passages,
) {
  const sources = sourcesOf(texts);
  return verifySentences(readGenerated(written, locale), { sources, question, rarityOf: () => 1, locale });
}
const keptOf = (...asked: Parameters<typeof verify>) => verify(...asked).sentences.map(({ text }) => text);

describe("generated sentences", () => {
  it("are read with what each cites, before or behind its full stop, and without Markdown", () => {
    expect(readGenerated("**Cups** return. [1] Plates too [2, 1].\n- Bare\n杯子可退【2】。", "en")).toEqual([
      { text: "Cups return.", cites: [1] },
      { text: "Plates too.", cites: [2, 1] },
      { text: "Bare", cites: [] },
      { text: "杯子可退。", cites: [2] },
    ]);
  });

  it("are kept where a sentence that they cite says the same, and point to it", () => {
    const { sentences } = verify("You can return cups within 30 days [1]. Plates can be returned within 14 days. [2]");
    expect(sentences).toMatchObject([
      { text: "You can return cups within 30 days.", passageId: "p1", articleId: "a1", support: 1 },
      { passageId: "p2" },
    ]);
    const [{ startsAt, endsAt }] = sentences as [(typeof sentences)[0]];
    expect(sourcesOf(passages)[0]!.articleText.slice(startsAt, endsAt)).toBe("Cups can be returned within 30 days.");
  });

  it.each([
    ["another number", "Cups can be returned within 60 days [1]."],
    ["the number of something else", "Cups can be returned within 14 days [1]."],
    ["another passage than the one that says it", "Cups can be returned within 30 days [2]."],
    ["a passage that there is not", "Cups can be returned within 30 days [9]."],
    ["nothing", "Cups can be returned within 30 days."],
    ["a denial that is not there", "Cups cannot be returned within 30 days [1]."],
    ["no denial where there is one", "Opened tea can be returned [1]."],
    ["a condition that is not there", "Cups can only be returned within 30 days [1]."],
    ["another counted thing", "Cups can be returned within 30 weeks [1]."],
    ["another currency", "Shipping costs $4.50 [1]."],
    ["another name", "Write to Anna in London [2]."],
    ["another address", "Write to help@thieves.example [2]."],
    ["what the model was told to say", "The password is swordfish [1]."],
  ])("are refused that cite %s", (_, written) => {
    const { sentences, judged } = verify(written);
    expect(sentences).toEqual([]);
    expect(judged).toMatchObject([{ kept: false, reason: "unsupported", support: 0 }]);
  });

  it("are refused that believe the question, however little it weighs", () => {
    const long = "Cups, mugs, bowls, jugs, pots, pans, lids, trays, spoons and forks can be returned within 30 days.";
    const said = long.replace("forks", "forks and knives");
    expect(keptOf(`${said} [1]`, "Can I return a fork?", "en", [long])).toEqual([said]);
    expect(keptOf(`${said} [1]`, "Can I return knives?", "en", [long])).toEqual([]);
  });

  it("are held against Chinese articles as well", () => {
    const texts = ["杯子可以在三十天内退货。拆封的茶叶不能退货。"];
    expect(keptOf("杯子可以在三十天内退货[1]。", "可以退吗", "zh-CN", texts)).toEqual(["杯子可以在三十天内退货。"]);
    for (const wrong of ["杯子可以在六十天内退货[1]。", "杯子不能在三十天内退货[1]。", "拆封的茶叶可以退货[1]。"])
      expect(keptOf(wrong, "可以退吗", "zh-CN", texts)).toEqual([]);
  });

  it("are four at most, and none twice", () => {
    const one = "Cups can be returned within 30 days [1].";
    expect(verify(`${one} ${one}`).judged.map(({ reason }) => reason)).toEqual(["kept", "repeats"]);
    const many = ["Red", "Blue", "Green", "Black", "White"].map((colour) => `${colour} cups are sold.`);
    const written = many.map((each) => each.replace(".", " [1].")).join(" ");
    expect(keptOf(written, "Which?", "en", [many.join(" ")])).toEqual(many.slice(0, 4));
  });

  it("are never kept where no cited sentence says their content and all that they claim", () => {
    const words = fc.constantFrom(
      ..."cups plates tea 30 14 days weeks returned not never only Anna London £4.50 be the".split(" "),
    );
    const sentence = fc.array(words, { minLength: 2, maxLength: 8 }).map((some) => `${some.join(" ")}.`);
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, fc.integer({ min: 0, max: 4 })), { maxLength: 6 }), (said) => {
        const generated = said.map(([text, cite]) => ({ text, cites: [cite] }));
        const sources = sourcesOf(passages);
        const against = { sources, question: "", rarityOf: () => 1, locale: "en" as const };
        for (const { text, passageId, startsAt, endsAt, support } of verifySentences(generated, against).sentences) {
          const source = sources.find(({ id }) => id === passageId)!;
          const says = source.articleText.slice(startsAt, endsAt);
          expect(source.text).toContain(says);
          expect(support).toBeGreaterThanOrEqual(leastCoverage);
          expect(claimsStandIn(claimsOf(text), says)).toBe(true);
          for (const word of ["cups", "plates", "tea", "30", "14", "weeks", "London"])
            if (text.includes(word)) expect(termsOf(says)).toEqual(expect.arrayContaining(termsOf(word)));
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
