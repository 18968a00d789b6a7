import { describe, expect, it } from "@jest/globals";
import { markedAddress } from "./marked-address.ts";

describe("markedAddress", () => {
  it("adds the marks that are given", () => {
    expect(markedAddress("https://shop.example/tea?size=2", { source: " news ", medium: "" })).toBe(
      "https://shop.example/tea?size=2&utm_source=news",
    );
  });

  it("is nothing while the address is none", () => {
    expect(["", "shop", "https://", "ftp://a.example"].map((one) => markedAddress(one, {}))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
