import { expect, it } from "@jest/globals";
import { contentTermsOf } from "./content-terms.ts";
import { termsOf } from "./terms.ts";

it("leaves of a question what it is about", () => {
  expect(contentTermsOf("How can I return the cups that you sent?")).toEqual(["return", "cup", "sent"]);
  expect(new Set(contentTermsOf("请问杯子可以退货吗？😀"))).toEqual(new Set(["杯子", "退", "货"]));
});

it("leaves all of a question of nothing else", () => {
  expect(contentTermsOf("How are you")).toEqual(termsOf("How are you"));
});
