import { simulateConversations } from "@bellwether/infra/sample/support/conversations/simulate-conversations";
import { unansweredQuestions } from "@bellwether/infra/sample/support/conversations/unanswered-questions";
import { parseDay } from "@bellwether/infra/sample/world/day";
import { clusterQuestions, rarityAmong } from "@bellwether/smart-support/learning/gaps/cluster-questions";
import { contentTermsOf } from "@bellwether/smart-support/retrieval/model/content-terms";
import { describe, expect, it } from "@jest/globals";

describe("what the sample company's customers ask and no article tells", () => {
  it.each(["2026-03-01", "2026-06-17", "2026-10-31"])("is found, each a gap that recurs, up to %s", (day) => {
    const end = parseDay(day);
    const conversations = simulateConversations({ seed: 1, start: end - 400, end, customers: [] });
    for (const locale of ["en", "zh-CN"] as const) {
      const declined = conversations
        .filter((one) => one.locale === locale && one.messages.some(({ outcome }) => outcome === "declined"))
        .map(({ externalId, messages }) => ({ id: externalId, text: messages[0]!.text }))
        .map((question) => ({ ...question, terms: new Set(contentTermsOf(question.text)) }));
      const groups = clusterQuestions(declined, rarityAmong(declined));
      for (const { askings } of unansweredQuestions.filter((one) => one.locale === locale)) {
        const largest = groups.find(([first]) => askings.includes(first!.text))!;
        expect([askings[0], largest.length >= 3]).toEqual([askings[0], true]);
        expect(largest.every(({ text }) => askings.includes(text))).toBe(true);
      }
    }
  });
});
