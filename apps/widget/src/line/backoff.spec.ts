import { describe, expect, it } from "@jest/globals";
import { waitBefore } from "./backoff.ts";

const backoff = { firstMs: 100, longestMs: 1_000 };

describe("waitBefore", () => {
  it("doubles up to the longest, and keeps at least half of it", () => {
    expect([1, 2, 3, 4, 5, 60].map((failures) => waitBefore(failures, 1, backoff))).toEqual([
      100, 200, 400, 800, 1_000, 1_000,
    ]);
    expect(waitBefore(3, 0, backoff)).toBe(200);
  });
});
