import { describe, expect, it } from "@jest/globals";
import { draftOf, inputOf } from "./widget-draft.ts";

describe("inputOf", () => {
  it("takes origins as people write lists of them", () => {
    const draft = { ...draftOf(null), origins: " https://a.example\nhttps://b.example，https://c.example, \n" };
    expect(inputOf(draft, 3)).toMatchObject({
      version: 3,
      allowedOrigins: ["https://a.example", "https://b.example", "https://c.example"],
    });
    expect(inputOf(draftOf(null), 0).allowedOrigins).toEqual([]);
  });
});
