import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { SupportAnswer } from "../../answers/contract.ts";
import type { Understanding } from "../../understanding/contract.ts";
import { type BotState, markAnswer, takeTurn, turnSettings } from "./take-turn.ts";
import { type Move, moveOnMessage, moves, nextStatus } from "./transitions.ts";
import { turnWords } from "./turn-words.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const passage = fc.constantFrom("p1", "p2", "p3");

const answer: fc.Arbitrary<SupportAnswer> = fc.record({
  outcome: fc.constantFrom("answered", "abstained", "no-knowledge"),
  language: fc.constantFrom("en", "zh-CN"),
  sentences: fc.array(
    fc.record({
      text: fc.constant("A sentence."),
      passageId: passage,
      articleId: fc.constant("a1"),
      title: fc.constant("Title"),
      startsAt: fc.constant(0),
      endsAt: fc.constant(11),
      support: share,
    }),
    { maxLength: 3 },
  ),
  confidence: share,
  threshold: share,
  alternatives: fc.constant([]),
  retrieved: fc.constant(null),
  candidates: fc.constant(null),
  encoder: fc.constant("none"),
  knowledgeVersion: fc.constant("1"),
  modelVersionId: fc.constant(null),
  mode: fc.constantFrom("EXTRACTIVE", "GENERATIVE"),
  correctionId: fc.constant(null),
});

const understanding: fc.Arbitrary<Understanding> = fc.record({
  language: fc.constantFrom("en", "zh-CN", null),
  intent: fc.constant(null),
  intents: fc.constant([]),
  isTrained: fc.boolean(),
  isPolicy: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  skill: fc.constantFrom("returns", null),
  sentiment: fc.record({ label: fc.constantFrom("NEGATIVE", "NEUTRAL", "POSITIVE"), negative: share }),
  urgency: fc.constantFrom("LOW", "NORMAL", "HIGH"),
  entities: fc.constantFrom([], [{ kind: "ORDER" as const, text: "10248", startsAt: 0, endsAt: 5, value: "10248" }]),
  modelVersionId: fc.constant(null),
});

const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant("message" as const),
      text: fc.constantFrom("Where is it?", "10248", "How do I return it?", "转人工", "😀", "it broke"),
      understanding: fc.option(understanding, { freq: 8 }),
      answer: fc.option(answer, { freq: 8 }),
      order: fc.constantFrom("SHIPPED", null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant("mark" as const),
      feedback: fc.constantFrom("UP" as const, "DOWN" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("move" as const), move: fc.constantFrom(...moves) }) },
);

describe("any dialogue", () => {
  it("is answered or handed off at every message, with words, and never goes round in circles", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), fc.boolean(), (events, isVerified) => {
        let state: BotState = { status: "BOT", isVerified, failedTurns: 0, askedOrder: null, lastPassages: [] };
        let wasHandedOff = false;
        let unhelped = 0;
        const go = (move: Move) => {
          const next = nextStatus(state.status, move);
          if (next.outcome === "moved") state = { ...state, status: next.to };
          return next.outcome;
        };
        for (const one of events) {
          if (one.is === "move") {
            // The customer's writing alone returns to the bot, and only what no person had.
            if (one.move === "RETURN" || one.move === "REOPEN") continue;
            if (go(one.move) === "moved" && (one.move === "HAND_OFF" || one.move === "TAKE")) wasHandedOff = true;
            continue;
          }
          if (one.is === "mark") {
            if (state.status === "BOT") state = { ...state, failedTurns: markAnswer(state.failedTurns, one.feedback) };
            if (one.feedback === "UP") unhelped = 0;
            continue;
          }
          const back = moveOnMessage(state.status, wasHandedOff);
          if (back !== null) {
            expect(go(back)).toBe("moved");
            state = { ...state, failedTurns: 0, askedOrder: null };
            unhelped = 0;
          }
          const before = state;
          const taken = takeTurn(state, one);
          state = taken.state;
          // Silent where people have it, and nowhere else.
          expect(taken.decision.kind === "LEAVE").toBe(before.status !== "BOT");
          if (taken.decision.kind === "LEAVE") continue;
          if (wasHandedOff) throw new Error("The bot spoke in a conversation that people had.");
          for (const locale of ["en", "zh-CN"] as const)
            expect(turnWords(locale, taken.decision, { order: () => "Shipped.", opensAt: null }).trim()).not.toBe("");
          if (taken.decision.kind === "HAND_OFF") {
            expect(nextStatus(before.status, "HAND_OFF")).toEqual({ outcome: "moved", to: state.status });
            wasHandedOff = true;
          } else if (taken.decision.kind === "CLARIFY" || taken.decision.kind === "ASK_IDENTITY") {
            unhelped += 1;
            // One who was asked to prove who they are may still be asked once to put something else otherwise.
            expect(unhelped).toBeLessThanOrEqual(turnSettings.failures);
          }
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
