import { describe, expect, it } from "@jest/globals";
import { conversationLines } from "../../files/conversation-files.ts";
import { makeCustomers } from "../../world/customers.ts";
import { parseDay, weekday } from "../../world/day.ts";
import { meanMark } from "./how-satisfied.ts";
import { simulateConversations } from "./simulate-conversations.ts";
import { unansweredQuestions } from "./unanswered-questions.ts";

const end = parseDay("2026-10-31");
const start = end - 400;
const world = { seed: 7, start, end, customers: makeCustomers(7, 300, start, end) };
const conversations = simulateConversations(world);
const share = (test: (one: (typeof conversations)[number]) => boolean) =>
  conversations.filter(test).length / conversations.length;

describe("conversations of the sample company", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(simulateConversations(world)).toEqual(conversations);
    expect(simulateConversations({ ...world, seed: 8 })).not.toEqual(conversations);
  });

  it("are three hundred in both languages, some of known customers, some rated, most without people", () => {
    expect(conversations).toHaveLength(300);
    expect(new Set(conversations.map(({ externalId }) => externalId)).size).toBe(300);
    expect(share(({ locale }) => locale === "zh-CN")).toBeGreaterThan(0.3);
    expect(share(({ locale }) => locale === "en")).toBeGreaterThan(0.4);
    expect(share(({ customerId }) => customerId !== null)).toBeGreaterThan(0.5);
    expect(share(({ rating }) => rating !== null)).toBeGreaterThan(0.2);
    const isAnswered = share(({ messages }) => messages.every(({ by }) => by !== "agent"));
    expect(isAnswered).toBeGreaterThan(0.4);
    expect(isAnswered).toBeLessThan(0.7);
  });

  it("are in the language that they say", () => {
    for (const { locale, messages } of conversations)
      for (const { text } of messages) expect([text, /\p{Script=Han}/u.test(text)]).toEqual([text, locale === "zh-CN"]);
  });

  it("happen on working days in business hours, message after message", () => {
    for (const { beganAt, resolvedAt, messages } of conversations) {
      expect(weekday(Math.floor(beganAt / 86_400_000))).toBeLessThan(5);
      expect(new Date(beganAt).getUTCHours()).toBeGreaterThanOrEqual(9);
      expect(new Date(resolvedAt).getUTCHours()).toBeLessThan(18);
      expect(beganAt / 86_400_000).toBeGreaterThan(end - 90);
      const times = messages.map(({ afterSeconds }) => afterSeconds);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(resolvedAt).toBeGreaterThan(beganAt + times.at(-1)! * 1_000);
    }
  });

  it("ask at least three times each what no article tells, and are declined", () => {
    expect(unansweredQuestions.filter(({ locale }) => locale === "en").length).toBeGreaterThanOrEqual(4);
    expect(unansweredQuestions.filter(({ locale }) => locale === "zh-CN").length).toBeGreaterThanOrEqual(4);
    for (const { askings } of unansweredQuestions) {
      const asked = conversations.filter(({ messages }) => askings.includes(messages[0]!.text));
      expect(asked.length).toBeGreaterThanOrEqual(3);
      for (const { messages } of asked) expect(messages[1]).toMatchObject({ by: "bot", outcome: "declined" });
    }
  });

  it("please whom was helped at once, and are rated more often by whom was not", () => {
    const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
    const rated = conversations.flatMap(({ rating }) => rating ?? []);
    expect(conversations.every(({ rating, mark }) => rating === null || rating === mark)).toBe(true);
    expect(mean(rated)).toBeLessThan(mean(conversations.map(({ mark }) => mark)));
    const marksOf = (isGood: boolean) =>
      conversations.filter((talk) => meanMark(talk) >= 4 === isGood).map(({ mark }) => mark);
    expect(mean(marksOf(true)) - mean(marksOf(false))).toBeGreaterThan(1);
    expect(share(({ mark }) => mark <= 2)).toBeGreaterThan(0.1);
  });

  it("are a file with a line for each message", () => {
    const messages = conversations.reduce((sum, one) => sum + one.messages.length, 0);
    expect([...conversationLines(world)]).toHaveLength(1 + messages);
  });
});
