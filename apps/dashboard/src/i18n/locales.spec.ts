import { describe, expect, it } from "@jest/globals";
import { chooseLocale } from "./locales.ts";

describe("chooseLocale", () => {
  it("keeps what the person chose", () => {
    expect(chooseLocale("zh-CN", "en-GB,en;q=0.9")).toBe("zh-CN");
  });

  it("takes the first language of the browser that we have", () => {
    expect(chooseLocale(undefined, "fr-FR,zh-TW;q=0.9,en;q=0.5")).toBe("zh-CN");
  });

  it("falls back to English for a forged cookie and no known language", () => {
    expect(chooseLocale("../../etc", "fr")).toBe("en");
    expect(chooseLocale(undefined, null)).toBe("en");
  });
});
