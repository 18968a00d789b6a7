import { describe, expect, it } from "@jest/globals";
import { placeInPage } from "./page-place.ts";

describe("the place of a sentence in a page", () => {
  it("is its words, with the signs that mean something in a text fragment", () => {
    expect(placeInPage("https://shop.example/help?a=1", "Cups, non-refundable & hot.")).toBe(
      "https://shop.example/help?a=1#:~:text=Cups%2C%20non%2Drefundable%20%26%20hot.",
    );
    expect(decodeURIComponent(placeInPage("https://shop.example/", "三十天内。"))).toBe(
      "https://shop.example/#:~:text=三十天内。",
    );
  });

  it("is the page where the address has a place already, or the sentence is too long for one", () => {
    expect(placeInPage("https://shop.example/#cups", "Cups.")).toBe("https://shop.example/#cups");
    expect(placeInPage("https://shop.example/", "x".repeat(301))).toBe("https://shop.example/");
  });
});
