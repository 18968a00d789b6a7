import { describe, expect, it } from "@jest/globals";
import { type Message, type Note, type Step, timelineOf } from "./timeline.ts";

const message = (sequence: number, sentAt: string) => ({ messageId: `m${sequence}`, sequence, sentAt }) as Message;
const note = (noteId: string, createdAt: string) => ({ noteId, createdAt }) as Note;
const step = (version: number, action: Step["action"], occurredAt: string) => ({ version, action, occurredAt }) as Step;
const keys = (...conversation: Parameters<typeof timelineOf>) => timelineOf(...conversation).map(({ key }) => key);

describe("a conversation's timeline", () => {
  it("puts notes and steps where they happened, and leaves out what messages tell themselves", () => {
    expect(
      keys({
        messages: { nodes: [message(2, "2026-11-22T10:05:00Z"), message(1, "2026-11-22T10:00:00Z")] },
        notes: [note("n1", "2026-11-22T10:02:00Z")],
        events: [
          step(3, "RESOLVE", "2026-11-22T10:09:00Z"),
          step(2, "HAND_OFF", "2026-11-22T10:05:00Z"),
          step(1, "START", "2026-11-22T10:00:00Z"),
        ],
      }),
    ).toEqual(["m1", "n1", "m2", "step-2", "step-3"]);
  });

  it("keeps messages in their order, though a sender's clock is wrong", () => {
    expect(
      keys({
        messages: { nodes: [message(1, "2026-11-22T12:00:00Z"), message(2, "2026-11-22T10:00:00Z")] },
        notes: [],
        events: [],
      }),
    ).toEqual(["m1", "m2"]);
  });
});
