import { describe, expect, it } from "@jest/globals";
import { nextPage } from "./next-page.ts";

describe("nextPage", () => {
  it("goes back to the page that asked", () => {
    expect(nextPage("/demand/abc?horizon=28")).toBe("/demand/abc?horizon=28");
  });

  it("never leaves the dashboard", () => {
    for (const address of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "",
      null,
    ]) {
      expect(nextPage(address)).toBe("/");
    }
  });

  it("does not go round in circles", () => {
    expect(nextPage("/sign-in?next=/")).toBe("/");
  });
});
