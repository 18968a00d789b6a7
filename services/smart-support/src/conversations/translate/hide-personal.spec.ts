import { describe, expect, it } from "@jest/globals";
import { hidePersonal } from "./hide-personal.ts";

describe("what tells of a person", () => {
  it("is hidden on the way to a translator, and comes back in whichever order", () => {
    const { text, restore } = hidePersonal("Mail li@example.com or call 13800138000, [NAME].");
    expect(text).toBe("Mail [EMAIL_1] or call [PHONE_2], [NAME].");
    expect(restore("[NAME]，请致电 [PHONE_2] 或写信至 [EMAIL_1]。")).toBe(
      "[NAME]，请致电 13800138000 或写信至 li@example.com。",
    );
  });

  it("makes a translation worthless that lost it or says it twice", () => {
    const { restore } = hidePersonal("Mail li@example.com");
    expect([restore("请写信"), restore("[EMAIL_1] [EMAIL_1]")]).toEqual([null, null]);
    expect(hidePersonal("Nothing here").restore("没有")).toBe("没有");
  });
});
