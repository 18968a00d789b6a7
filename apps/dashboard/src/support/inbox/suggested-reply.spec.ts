import { describe, expect, it } from "@jest/globals";
import { suggestedReply } from "./suggested-reply.ts";

describe("a suggested reply", () => {
  it("is the sentences as the language parts them", () => {
    expect(suggestedReply([{ text: "It ships today. " }, { text: "Free over £30." }], "EN")).toBe(
      "It ships today. Free over £30.",
    );
    expect(suggestedReply([{ text: "当天发货。" }, { text: "满三十包邮。" }], "ZH_CN")).toBe("当天发货。满三十包邮。");
    expect(suggestedReply([], "EN")).toBe("");
  });
});
