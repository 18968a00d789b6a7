import { describe, expect, it } from "@jest/globals";
import { conversationStatuses } from "./conversation.ts";
import { moveOnMessage, moves, nextStatus, waitsForPeople } from "./transitions.ts";

describe("a conversation's life", () => {
  it("goes from the bot over waiting to an agent, is resolved and reopened", () => {
    expect(nextStatus("BOT", "HAND_OFF")).toEqual({ outcome: "moved", to: "WAITING" });
    expect(nextStatus("WAITING", "TAKE")).toEqual({ outcome: "moved", to: "AGENT" });
    expect(nextStatus("AGENT", "RESOLVE")).toEqual({ outcome: "moved", to: "RESOLVED" });
    expect(nextStatus("RESOLVED", "REOPEN")).toEqual({ outcome: "moved", to: "REOPENED" });
    expect(nextStatus("REOPENED", "TAKE")).toEqual({ outcome: "moved", to: "AGENT" });
  });

  it("does nothing twice", () => {
    for (const move of moves)
      for (const status of conversationStatuses) {
        const next = nextStatus(status, move);
        if (next.outcome === "moved") expect(nextStatus(next.to, move)).toEqual({ outcome: "same" });
      }
    expect(nextStatus("AGENT", "HAND_OFF")).toEqual({ outcome: "same" });
  });

  it("refuses what leads nowhere, and says from where it could be done", () => {
    expect(nextStatus("RESOLVED", "HAND_OFF")).toEqual({ outcome: "refused", from: ["BOT"] });
    expect(nextStatus("BOT", "RELEASE")).toEqual({ outcome: "refused", from: ["AGENT"] });
    expect(nextStatus("WAITING", "RETURN")).toEqual({ outcome: "refused", from: ["RESOLVED"] });
  });

  it("never gives a conversation that people had back to the bot", () => {
    expect(moveOnMessage("RESOLVED", true)).toBe("REOPEN");
    expect(moveOnMessage("RESOLVED", false)).toBe("RETURN");
    for (const status of conversationStatuses)
      if (status !== "RESOLVED") expect(moveOnMessage(status, true)).toBeNull();
  });

  it("knows whom a message waits for", () => {
    expect(conversationStatuses.filter(waitsForPeople)).toEqual(["WAITING", "AGENT", "REOPENED"]);
  });
});
