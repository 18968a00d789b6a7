import { describe, expect, it } from "@jest/globals";
import { summarise } from "./summary.ts";

const customer = (text: string) => ({ authorKind: "CUSTOMER" as const, text });

describe("a summary of what a customer said", () => {
  it("is everything they said, where that is little", () => {
    const said = [customer("My kettle leaks."), { authorKind: "BOT" as const, text: "Have a look at the seal." }];
    expect(summarise([...said, customer("I did. It still leaks!")])).toBe("My kettle leaks.\nI did.\nIt still leaks!");
  });

  it("keeps the first sentence, the last and those that the conversation is about, in their order", () => {
    const summary = summarise([
      customer("Hello there."),
      customer("The kettle that I bought leaks water at the seal. I cleaned the kettle and its seal twice."),
      customer("My cousin was here on Sunday. We had cake."),
      customer("Water still comes out of the kettle at the seal."),
      customer("Can I send it back?"),
    ]);
    expect(summary.split("\n")).toEqual([
      "Hello there.",
      expect.stringContaining("kettle"),
      expect.stringContaining("kettle"),
      "Can I send it back?",
    ]);
  });

  it("reads Chinese, tells a repetition once and cuts what is too long", () => {
    expect(summarise([customer("水壶漏水。水壶漏水。怎么退货？")])).toBe("水壶漏水。\n怎么退货？");
    expect(summarise([customer("漏".repeat(500))])).toHaveLength(240);
  });

  it("is empty where nothing was said in words", () => {
    expect(summarise([customer("😀 ？"), { authorKind: "AGENT", text: "Hello" }])).toBe("");
  });
});
