import { describe, expect, it } from "@jest/globals";
import { ChatEvents, GarbledChat } from "./chat-events.ts";

const event = (content: string | null, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason }] })}\n\n`;

describe("the events of a chat", () => {
  it("make up what was said, wherever they are cut", () => {
    const whole = `: hello\r\n${event(null)}${event("Cups ")}${event("return. [1]")}data: [DONE]\n`;
    const events = new ChatEvents();
    for (const sign of whole) events.add(sign);
    expect(events).toMatchObject({ text: "Cups return. [1]", isComplete: true });
  });

  it("end where the endpoint says that it stopped, and not before", () => {
    const events = new ChatEvents();
    events.add(event("Cups"));
    expect(events.isComplete).toBe(false);
    events.add(event(null, "stop"));
    expect(events.isComplete).toBe(true);
  });

  it.each([
    ["a page", "<!doctype html>\n"],
    ["what is no JSON", "data: {oops\n"],
    ["another document", 'data: {"error":"no"}\n'],
    ["an answer that was cut off", event("Cups", "length")],
  ])("are refused where they are %s", (_, arrived) => {
    expect(() => new ChatEvents().add(arrived)).toThrow(GarbledChat);
  });
});
