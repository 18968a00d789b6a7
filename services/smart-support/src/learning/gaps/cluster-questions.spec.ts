import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { contentTermsOf } from "../../retrieval/model/content-terms.ts";
import { clusterQuestions, rarityAmong } from "./cluster-questions.ts";

const open = (...texts: string[]) => texts.map((text) => ({ id: text, terms: new Set(contentTermsOf(text)) }));
const groupsOf = (...texts: string[]) => {
  const questions = open(...texts);
  return clusterQuestions(questions, rarityAmong(questions)).map((group) => group.map(({ id }) => id));
};

describe("questions that were not answered", () => {
  it("are told together where they are about the same, the most frequent first", () => {
    expect(
      groupsOf(
        "Do you ship to Iceland?",
        "Is there a gift card?",
        "Shipping to Iceland: do you ship there?",
        "礼品卡怎么买？",
        "Can you ship to Iceland please",
        "请问礼品卡在哪里买",
      ),
    ).toEqual([
      ["Do you ship to Iceland?", "Shipping to Iceland: do you ship there?", "Can you ship to Iceland please"],
      ["礼品卡怎么买？", "请问礼品卡在哪里买"],
      ["Is there a gift card?"],
    ]);
    expect(groupsOf()).toEqual([]);
  });

  it("are told together in no time however long they are, which took minutes by the square of their number", () => {
    const questions = Array.from({ length: 300 }, (_, id) => ({
      id: String(id),
      // Each shares every thirteenth of its words with the one before, and half of them with none.
      terms: new Set(
        Array.from({ length: 1_000 }, (_, at) => (at % 2 === 0 ? `own ${id} ${at}` : `word ${(id * 7 + at) % 5_000}`)),
      ),
    }));
    const begun = performance.now();
    expect(clusterQuestions(questions, rarityAmong(questions))).toHaveLength(300);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it("are each in one group", () => {
    const word = fc.constantFrom("tea", "cup", "ship", "gift", "card", "红茶", "杯子");
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")));
    fc.assert(
      fc.property(texts, (asked) => {
        expect(
          groupsOf(...asked)
            .flat()
            .toSorted(),
        ).toEqual(asked.toSorted());
      }),
    );
  });
});
