import { describe, expect, it } from "@jest/globals";
import { onItsWay } from "./on-its-way.ts";

const now = new Date("2026-03-01T12:00:00Z");

describe("onItsWay", () => {
  it.each([null, "2026-03-01T11:59:00Z", "2026-03-01T12:00:30Z"])("waits for what is due at %s", (nextAttemptAt) => {
    expect(onItsWay({ status: "PENDING", nextAttemptAt }, now)).toBe(true);
  });

  it("waits neither for an attempt in an hour nor for what is done", () => {
    expect(onItsWay({ status: "PENDING", nextAttemptAt: "2026-03-01T13:00:00Z" }, now)).toBe(false);
    expect(onItsWay({ status: "DELIVERED", nextAttemptAt: null }, now)).toBe(false);
    expect(onItsWay({ status: "FAILED", nextAttemptAt: null }, now)).toBe(false);
  });
});
