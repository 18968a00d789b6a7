import type { WidgetMessage, WidgetState } from "@bellwether/schema/contracts/widget";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { emptyThread, lastOf, withState } from "./thread.ts";

const message = (sequence: number, text = `message ${sequence}`): WidgetMessage => ({
  id: `${sequence}`,
  sequence,
  author: "BOT",
  text,
  locale: "en",
  citations: [],
  feedback: null,
  sentAt: "2026-01-01T00:00:00Z",
});
const told = (after: number, upTo: number, id = "one"): WidgetState => ({
  conversation: { id, status: "BOT", isAgentTyping: false, rating: null },
  messages: Array.from({ length: upTo - after }, (_, at) => message(after + 1 + at)),
  seen: `${upTo}`,
});
const sequences = (thread: { messages: readonly WidgetMessage[] }) => thread.messages.map(({ sequence }) => sequence);

describe("withState", () => {
  it("takes each message once, in order, whatever order answers come in", () => {
    const answers = fc.array(fc.tuple(fc.nat(8), fc.nat(8)).map(([a, b]) => told(Math.min(a, b), Math.max(a, b))));
    fc.assert(
      fc.property(answers, (several) => {
        const thread = several.reduce(withState, emptyThread);
        expect(sequences(thread)).toEqual(sequences(thread).map((_, at) => at + 1));
        const whole = withState(thread, told(lastOf(thread), 8));
        expect(sequences(whole)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      }),
    );
  });

  it("begins anew with another conversation", () => {
    const thread = withState(withState(emptyThread, told(0, 3)), told(0, 1, "two"));
    expect(sequences(thread)).toEqual([1]);
    expect(thread.conversation?.id).toBe("two");
  });

  it("takes what a message became", () => {
    const thread = withState(emptyThread, told(0, 2));
    const changed = withState(thread, { ...told(0, 0), messages: [message(1, "changed")] });
    expect(changed.messages.map(({ text }) => text)).toEqual(["changed", "message 2"]);
  });
});
