import type { SampleConversation } from "@bellwether/infra/sample/support/conversations/sample-conversation";
import { simulateConversations } from "@bellwether/infra/sample/support/conversations/simulate-conversations";
import { parseDay } from "@bellwether/infra/sample/world/day";
import type { ConversationFacts } from "@bellwether/smart-support/satisfaction/model/conversation-facts";
import { judgeSatisfaction } from "@bellwether/smart-support/satisfaction/model/judge-satisfaction";
import { predictedMean } from "@bellwether/smart-support/satisfaction/model/predicted-mean";
import { SatisfactionModel } from "@bellwether/smart-support/satisfaction/model/satisfaction-model";
import { clearlyBetter } from "@bellwether/smart-support/satisfaction/train/contract";
import { describe, expect, it } from "@jest/globals";

/** As the training reads it of an imported conversation. */
function factsOf({ messages, intent, beganAt, resolvedAt }: SampleConversation): ConversationFacts {
  const handedOff = messages.find(({ outcome }) => outcome === "handed_off");
  const reply = messages.find(({ by }) => by === "agent");
  const count = (test: (message: (typeof messages)[number]) => boolean) => messages.filter(test).length;
  return {
    firstAnswerSeconds: messages.find(({ by }) => by !== "customer")?.afterSeconds ?? null,
    personWaitSeconds: handedOff && reply ? reply.afterSeconds - handedOff.afterSeconds : null,
    handOffReason: handedOff?.reason ?? null,
    isHandedOff: handedOff !== undefined,
    resolutionSeconds: (resolvedAt - beganAt) / 1_000,
    asked: count(({ by }) => by === "customer"),
    declined: count(({ outcome }) => outcome === "declined"),
    thumbsUp: count(({ thumbs }) => thumbs === "up"),
    thumbsDown: count(({ thumbs }) => thumbs === "down"),
    mood: null,
    reopened: 0,
    isBreached: false,
    intent,
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const end = parseDay("2026-10-31");

/** What is found of a company's conversations, and what is true of them. */
function found(seed: number) {
  const conversations = simulateConversations({ seed, start: end - 400, end, customers: [] });
  const said = conversations.flatMap((one) => (one.rating === null ? [] : [{ facts: factsOf(one), mark: one.rating }]));
  const silent = conversations.filter(({ rating }) => rating === null);
  const report = judgeSatisfaction(said);
  const model = SatisfactionModel.fit(said, report.ridge);
  const given = sumOf(said.map(({ mark }) => mark));
  const told = predictedMean(
    {
      rated: said.length,
      given,
      predicted: silent.length,
      expected: sumOf(silent.map((one) => model.predict(factsOf(one)).expected)),
    },
    { spread: report.spread, learntFrom: report.rated },
  )!;
  const truth = sumOf(conversations.map(({ mark }) => mark)) / conversations.length;
  return { report, told, truth, asked: given / said.length };
}

describe("how satisfied the sample company's customers are", () => {
  it("is found nearer to the truth than asking alone tells, in the interval about as often as it says", () => {
    const companies = [1, 2, 3, 4, 5].map(found);
    for (const { report, told, truth, asked } of companies) {
      expect(report.gain).toBeGreaterThan(clearlyBetter * report.gainError);
      expect(Math.abs(told.mean - truth)).toBeLessThan(Math.abs(asked - truth));
    }
    const inside = companies.filter(({ told, truth }) => told.low <= truth && truth <= told.high);
    expect(inside.length).toBeGreaterThanOrEqual(4);
  });
});
