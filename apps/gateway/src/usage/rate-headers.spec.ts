import { describe, expect, it } from "@jest/globals";
import { rateHeaders } from "./rate-headers.ts";

const none = { limit: null, used: 5, secondsLeft: 30 };

describe("the headers of a key", () => {
  it("tell every quota, and beside them the one that ends first", () => {
    const minute = { limit: 100, used: 40, secondsLeft: 12 };
    const month = { limit: 50_000, used: 49_970, secondsLeft: 86_400 };
    expect(rateHeaders({ granted: true, minute, month })).toEqual({
      "ratelimit-policy": '"minute";q=100;w=60, "month";q=50000',
      ratelimit: '"minute";r=60;t=12, "month";r=30;t=86400',
      "ratelimit-limit": "50000",
      "ratelimit-remaining": "30",
      "ratelimit-reset": "86400",
    });
  });

  it("tell nothing of a key without quotas, and never less than zero", () => {
    expect(rateHeaders({ granted: true, minute: none, month: none })).toEqual({});
    const lowered = { limit: 3, used: 9, secondsLeft: 7 };
    expect(rateHeaders({ granted: false, minute: lowered, month: none })["ratelimit-remaining"]).toBe("0");
  });
});
