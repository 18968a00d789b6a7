import { describe, expect, it } from "@jest/globals";
import { draftOf } from "./draft-of.ts";

describe("a drafted article", () => {
  it("is what people replied, each once", () => {
    expect(draftOf(["We ship there from May on. ", "By sea.", "We ship there from May on."])).toBe(
      "We ship there from May on.\n\nBy sea.",
    );
  });

  it("is empty where nobody replied", () => {
    expect(draftOf([" "])).toBe("");
  });
});
