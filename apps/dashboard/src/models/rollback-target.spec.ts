import { describe, expect, it } from "@jest/globals";
import { rollbackTarget } from "./rollback-target.ts";

const first = { id: "1", variant: "DAY", status: "RETIRED", promotedAt: "2026-11-01T00:00:00Z" } as const;
const never = { id: "2", variant: "DAY", status: "CANDIDATE", promotedAt: null, parent: { id: "1" } } as const;
const champion = (parent: string | null) =>
  ({
    id: "3",
    variant: "DAY",
    status: "CHAMPION",
    promotedAt: "2026-11-03T00:00:00Z",
    parent: parent === null ? null : { id: parent },
  }) as const;

describe("rollbackTarget", () => {
  it("is the champion that the present one succeeded", () => {
    expect(rollbackTarget([champion("1"), never, first], "DAY")).toBe(first);
  });

  it("is none without a champion, without a predecessor, or where that was never in use", () => {
    expect(rollbackTarget([first], "DAY")).toBeNull();
    expect(rollbackTarget([champion(null), first], "DAY")).toBeNull();
    expect(rollbackTarget([champion("2"), never], "DAY")).toBeNull();
    expect(rollbackTarget([champion("1"), first], "WEEK")).toBeNull();
  });
});
