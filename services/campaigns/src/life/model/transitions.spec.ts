import { describe, expect, it } from "@jest/globals";
import { campaignStatuses } from "../../contract.ts";
import { nextStatus, openActions, undoRefusal } from "./transitions.ts";

describe("nextStatus", () => {
  it("leads from draft to the archive, by every action in turn", () => {
    let status = campaignStatuses[0] as (typeof campaignStatuses)[number];
    const seen = (["SCHEDULE", "START", "PAUSE", "RESUME", "END", "ARCHIVE"] as const).map((action) => {
      const next = nextStatus(status, action);
      if (next.outcome !== "moved") throw new Error(`${action} from ${status}: ${next.outcome}`);
      status = next.to;
      return status;
    });
    expect(seen).toEqual(["SCHEDULED", "RUNNING", "PAUSED", "RUNNING", "ENDED", "ARCHIVED"]);
  });

  it("does nothing where a campaign already is what is asked for", () => {
    expect(nextStatus("PAUSED", "PAUSE")).toEqual({ outcome: "same" });
    expect(nextStatus("RUNNING", "START")).toEqual({ outcome: "same" });
    expect(nextStatus("RUNNING", "RESUME")).toEqual({ outcome: "same" });
  });

  it.each([
    ["ARCHIVED", "START", ["DRAFT", "SCHEDULED"]],
    ["ENDED", "RESUME", ["PAUSED"]],
    ["DRAFT", "PAUSE", ["RUNNING"]],
    ["RUNNING", "ARCHIVE", ["DRAFT", "ENDED"]],
    ["PAUSED", "SCHEDULE", ["DRAFT"]],
  ] as const)("refuses from %s to %s, and says from where it could be done", (status, action, from) => {
    expect(nextStatus(status, action)).toEqual({ outcome: "refused", from });
  });

  it("leaves nothing open from the archive, and something from everywhere else", () => {
    const open = Object.fromEntries(campaignStatuses.map((status) => [status, openActions(status)]));
    expect(open).toEqual({
      DRAFT: ["SCHEDULE", "START", "ARCHIVE"],
      SCHEDULED: ["UNSCHEDULE", "START"],
      RUNNING: ["PAUSE", "END"],
      PAUSED: ["RESUME", "END"],
      ENDED: ["ARCHIVE"],
      ARCHIVED: [],
    });
  });
});

describe("undoRefusal", () => {
  const step = { from: "DRAFT", hasSpent: true, isOver: true } as const;

  it("keeps a start that sent something, and an end whose time is over", () => {
    expect(undoRefusal({ ...step, action: "START" })).toBe("SPENT");
    expect(undoRefusal({ ...step, action: "END" })).toBe("OVER");
  });

  it("allows whatever costs nothing", () => {
    expect(undoRefusal({ ...step, action: "START", hasSpent: false })).toBeNull();
    expect(undoRefusal({ ...step, action: "END", isOver: false })).toBeNull();
    for (const action of ["SCHEDULE", "UNSCHEDULE", "HOLD", "PAUSE", "RESUME", "ARCHIVE"] as const)
      expect(undoRefusal({ ...step, action })).toBeNull();
  });
});
