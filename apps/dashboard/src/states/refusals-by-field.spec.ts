import { describe, expect, it } from "@jest/globals";
import { refusalsByField } from "./refusals-by-field.ts";

describe("refusalsByField", () => {
  it("puts each sentence at its field, the first of several, and keeps what belongs to none", () => {
    const few = { field: ["quantity"], message: "Only 4 can be taken." };
    const odd = { field: ["quantity"], message: "No whole multiple." };
    const line = { field: ["lines", "0", "productId"], message: "Not ordered." };
    const key = { field: ["idempotencyKey"], message: "Used before." };
    const none = { field: null, message: "Away." };
    expect(refusalsByField(["quantity", "lines"], [few, odd, line, key, none])).toEqual({
      atFields: { quantity: few.message, lines: line.message },
      elsewhere: [key, none],
    });
  });
});
