import { describe, expect, it } from "@jest/globals";
import { judgeSuggestion } from "./judge-suggestion.ts";

const suggested = "We ship within two working days. You get a number to follow the parcel.";

describe("what an agent made of a suggestion", () => {
  it("is nothing where the reply is the suggestion, spaces and stops aside", () => {
    expect(judgeSuggestion(suggested, `${suggested.replace(". ", ".\n").slice(0, -1)} `)).toEqual({
      outcome: "AS_IS",
      kept: 1,
    });
    expect(judgeSuggestion("两天内发货。", "两天内发货")).toEqual({ outcome: "AS_IS", kept: 1 });
  });

  it("is an edit where words were put before it, or some were changed", () => {
    expect(judgeSuggestion("付款后两天内发货。", "您好！付款后三天内发货。")).toMatchObject({ outcome: "EDITED" });
    const { outcome, kept } = judgeSuggestion(suggested, "We ship within three working days.");
    expect(outcome).toBe("EDITED");
    expect(kept).toBeGreaterThan(0.4);
    expect(kept).toBeLessThan(0.6);
  });

  it("is no use where the agent wrote something else, in their own or another language", () => {
    expect(judgeSuggestion(suggested, "Could you tell me the order's number, so that I can have a look?").outcome).toBe(
      "UNUSED",
    );
    expect(judgeSuggestion(suggested, "请告诉我订单号。")).toEqual({ outcome: "UNUSED", kept: 0 });
    expect(judgeSuggestion("……", "请告诉我订单号。")).toEqual({ outcome: "UNUSED", kept: 0 });
  });
});
