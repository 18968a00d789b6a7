import { describe, expect, it } from "@jest/globals";
import { isWebAddress, markedUrl, utmWord } from "./utm.ts";

const none = { source: "", medium: "", campaign: "", term: "", content: "" };

describe("markedUrl", () => {
  it("adds the marks that are given, and keeps parameters and fragment", () => {
    const utm = { ...none, source: "newsletter", medium: "email", campaign: "spring-tea" };
    expect(markedUrl("https://shop.example/tea?size=2#new", utm)).toBe(
      "https://shop.example/tea?size=2&utm_source=newsletter&utm_medium=email&utm_campaign=spring-tea#new",
    );
  });

  it("replaces marks that the address has, and encodes what an address cannot hold", () => {
    const marked = markedUrl("https://shop.example/?utm_source=old&a=1", { ...none, source: "邮件 & 短信" });
    expect(new URL(marked).searchParams.getAll("utm_source")).toEqual(["邮件 & 短信"]);
    expect(new URL(marked).searchParams.get("a")).toBe("1");
  });

  it("lets a variant's name stand for the content, and changes nothing without marks", () => {
    expect(markedUrl("https://shop.example/", { ...none, content: "x" }, "B")).toBe(
      "https://shop.example/?utm_content=B",
    );
    expect(markedUrl("https://shop.example/a", none)).toBe("https://shop.example/a");
  });

  it("refuses what is no address", () => {
    expect(() => markedUrl("shop", none)).toThrow("Invalid URL");
    expect(["https://a.example", "http://a.example/x"].map(isWebAddress)).toEqual([true, true]);
    expect(["javascript:alert(1)", "shop", "https://u:p@a.example", "ftp://a.example"].map(isWebAddress)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("utmWord", () => {
  it("joins words of any language", () => {
    expect(utmWord(" Spring Tea: 20 % off! ")).toBe("spring-tea-20-off");
    expect(utmWord("中秋 礼盒")).toBe("中秋-礼盒");
    expect(utmWord("—")).toBe("");
  });
});
