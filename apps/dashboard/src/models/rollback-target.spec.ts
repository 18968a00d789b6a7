import { describe, expect, it } from "@jest/globals";
import { rollbackTarget } from "./rollback-target.ts";

const model = (variant: string, version: number, status: "CHAMPION" | "RETIRED" | "CANDIDATE", retiredAt?: string) => ({
  variant,
  version,
  status,
  retiredAt: retiredAt ?? null,
});

describe("rollbackTarget", () => {
  it("is the champion that was retired last", () => {
    const versions = [
      model("DAY", 4, "CHAMPION"),
      model("DAY", 3, "CANDIDATE"),
      model("DAY", 2, "RETIRED", "2026-11-02T00:00:00Z"),
      model("DAY", 1, "RETIRED", "2026-11-01T00:00:00Z"),
      model("WEEK", 9, "RETIRED", "2026-11-09T00:00:00Z"),
    ];
    expect(rollbackTarget(versions, "DAY")?.version).toBe(2);
  });

  it("is none without a champion or without one before it", () => {
    expect(rollbackTarget([model("DAY", 1, "CHAMPION")], "DAY")).toBeNull();
    expect(rollbackTarget([model("DAY", 1, "RETIRED", "2026-11-01T00:00:00Z")], "DAY")).toBeNull();
  });
});
