import { describe, expect, it } from "@jest/globals";
import type { CitedSentence, SupportAnswer } from "../../answers/contract.ts";
import type { Understanding } from "../../understanding/contract.ts";
import { type BotState, markAnswer, takeTurn } from "./take-turn.ts";

const fresh: BotState = { status: "BOT", isVerified: false, failedTurns: 0, askedOrder: null, lastPassages: [] };
const sentence: CitedSentence = {
  text: "Parcels leave within a day.",
  passageId: "p1",
  articleId: "a1",
  title: "Shipping",
  startsAt: 0,
  endsAt: 27,
  support: 0.9,
};
const answered: SupportAnswer = {
  outcome: "answered",
  language: "en",
  sentences: [sentence],
  confidence: 0.9,
  threshold: 0.6,
  alternatives: [],
  retrieved: null,
  candidates: null,
  encoder: "none",
  knowledgeVersion: "1",
  modelVersionId: null,
  correctionId: null,
  mode: "EXTRACTIVE",
};
const unsure: SupportAnswer = { ...answered, outcome: "abstained", sentences: [], confidence: 0.4 };
const calm: Understanding = {
  language: "en",
  intent: null,
  intents: [],
  isTrained: true,
  isPolicy: false,
  skill: null,
  sentiment: { label: "NEUTRAL", negative: 0.1 },
  urgency: "NORMAL",
  entities: [],
  modelVersionId: null,
};
const ofOrder: Understanding = {
  ...calm,
  entities: [{ kind: "ORDER", text: "10248", startsAt: 18, endsAt: 23, value: "10248" }],
};
const reading = (over: object = {}) => ({
  text: "How fast do you ship?",
  understanding: calm,
  answer: answered,
  order: null as { number: string } | null,
  ...over,
});
const decide = (state: Partial<BotState>, over: object = {}) =>
  takeTurn({ ...fresh, ...state }, reading(over)).decision;

describe("what the bot does with a message", () => {
  it("answers what the knowledge answers", () => {
    expect(decide({})).toEqual({ kind: "ANSWER", sentences: [sentence] });
  });

  it("leaves to people what they have", () => {
    for (const status of ["WAITING", "AGENT", "RESOLVED", "REOPENED"] as const)
      expect(decide({ status }, { text: "I want a human" })).toEqual({ kind: "LEAVE" });
  });

  it.each([
    ["REQUEST", { text: "转人工" }],
    ["MODELS_AWAY", { understanding: null, answer: null }],
    ["POLICY_TOPIC", { understanding: { ...calm, isPolicy: true } }],
    ["NEGATIVE_SENTIMENT", { understanding: { ...calm, sentiment: { label: "NEGATIVE", negative: 0.97 } } }],
    ["LOW_CONFIDENCE", { answer: { ...unsure, outcome: "no-knowledge", confidence: 0 } }],
    ["LOW_CONFIDENCE", { answer: { ...unsure, confidence: 0.1 } }],
    ["LOW_CONFIDENCE", { answer: null }],
  ] as const)("hands off for %s", (reason, over) => {
    expect(decide({}, over)).toEqual({ kind: "HAND_OFF", reason });
  });

  it("answers somebody who is only a little displeased", () => {
    const annoyed = { ...calm, sentiment: { label: "NEGATIVE", negative: 0.6 } };
    expect(decide({}, { understanding: annoyed }).kind).toBe("ANSWER");
  });

  it("asks once to put it otherwise, then hands off", () => {
    const first = takeTurn(fresh, reading({ answer: unsure }));
    expect(first.decision).toEqual({ kind: "CLARIFY" });
    const second = takeTurn(first.state, reading({ answer: unsure }));
    expect(second.decision).toEqual({ kind: "HAND_OFF", reason: "REPEATED_FAILURE" });
  });

  it("does not give the same answer twice running", () => {
    const { state } = takeTurn(fresh, reading());
    expect(takeTurn(state, reading()).decision.kind).toBe("CLARIFY");
  });

  it("counts thumbs down as turns that did not help, and forgets them after a thumb up", () => {
    const failedTurns = markAnswer(0, "DOWN");
    expect(decide({ failedTurns }, { answer: unsure })).toEqual({ kind: "HAND_OFF", reason: "REPEATED_FAILURE" });
    expect(markAnswer(failedTurns, "UP")).toBe(0);
  });

  it("tells the state of an order to its proven customer alone", () => {
    const asked = { text: "Where is my order 10248?", understanding: ofOrder };
    expect(decide({ isVerified: true }, { ...asked, order: { number: "10248" } })).toEqual({
      kind: "ORDER_STATE",
      order: { number: "10248" },
    });
    const first = takeTurn(fresh, reading(asked));
    expect(first.decision).toEqual({ kind: "ASK_IDENTITY", orderNumber: "10248" });
    expect(takeTurn(first.state, reading(asked)).decision).toEqual({ kind: "HAND_OFF", reason: "IDENTITY_UNPROVEN" });
  });

  it("answers how something is done, though an order is named", () => {
    const asked = { text: "Can I return part of order 10248?", understanding: ofOrder };
    expect(decide({}, asked).kind).toBe("ANSWER");
  });

  it("of an order that the customer does not have, says what the knowledge says", () => {
    const asked = { text: "Where is my order 10248?", understanding: ofOrder };
    expect(decide({ isVerified: true }, asked).kind).toBe("ANSWER");
    expect(decide({ isVerified: true }, { ...asked, answer: null })).toEqual({
      kind: "HAND_OFF",
      reason: "LOW_CONFIDENCE",
    });
  });
});
