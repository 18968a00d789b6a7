import { describe, expect, it } from "@jest/globals";
import { IntentClassifier } from "./intent-classifier.ts";
import type { LabelledText } from "./text-classifier.ts";

const openings = [
  "please tell me",
  "hi,",
  "i want to know",
  "can you say",
  "excuse me,",
  "hello there,",
  "quick question:",
  "well,",
];
const asked: Record<string, string[]> = {
  delivery: [
    "where is my parcel",
    "when will my order arrive",
    "track the delivery of my parcel",
    "my order has not come",
  ],
  refund: ["give me my money back", "how do i get a refund", "refund my payment", "the refund has not been paid"],
  password: [
    "i forgot my password",
    "reset my password",
    "the password does not work",
    "change the password of my account",
  ],
  发票: ["请给我开发票", "发票什么时候寄出", "发票抬头写错了", "我需要增值税发票"],
};
const examples: LabelledText[] = Object.entries(asked).flatMap(([label, questions]) =>
  questions.flatMap((question) => openings.map((opening) => ({ text: `${opening} ${question}`, label }))),
);

describe("IntentClassifier", () => {
  const classifier = IntentClassifier.fit(examples, { seed: 1 });

  it("tells what is asked in other words, in both languages", () => {
    expect(classifier.understand("my parcel did not arrive").intent).toBe("delivery");
    expect(classifier.understand("怎么开发票").intent).toBe("发票");
  });

  it("sees through misspelling", () => {
    expect(classifier.understand("how to resett my pasword").intent).toBe("password");
  });

  it("says that a question is about nothing that was taught", () => {
    for (const question of ["do you sell bicycles in munich", "今天天气怎么样", "", "😀😀😀"])
      expect([question, classifier.understand(question).inScope]).toEqual([question, false]);
    expect(classifier.understand("i forgot my password").inScope).toBe(true);
  });

  it("gives probabilities that add up, the likeliest first", () => {
    const { probability, alternatives } = classifier.understand("refund of my order");
    const all = [probability, ...alternatives.map((one) => one.probability)];
    expect(all.reduce((sum, one) => sum + one)).toBeCloseTo(1, 12);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
  });

  it("refuses more where more right questions may be refused", () => {
    expect(IntentClassifier.fit(examples, { seed: 1, refusedShare: 0.3 }).leastScore).toBeGreaterThan(
      classifier.leastScore,
    );
  });

  it("is the same for the same seed", () => {
    const again = IntentClassifier.fit(examples, { seed: 1 });
    expect(again.understand("where is the refund")).toEqual(classifier.understand("where is the refund"));
  });

  it("refuses examples of one intent, and a share that is none", () => {
    expect(() => IntentClassifier.fit(examples.slice(0, 8), { seed: 1 })).toThrow("at least 2; got 1");
    expect(() => IntentClassifier.fit(examples, { seed: 1, refusedShare: 1 })).toThrow("[0, 1); got 1");
  });
});
