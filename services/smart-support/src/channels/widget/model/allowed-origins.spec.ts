import { describe, expect, it } from "@jest/globals";
import { isAllowedOrigin, normaliseOrigin } from "./allowed-origins.ts";

describe("normaliseOrigin", () => {
  it("writes an origin as browsers do", () => {
    expect(normaliseOrigin(" HTTPS://Shop.Example:443/ ")).toBe("https://shop.example");
    expect(normaliseOrigin("https://*.shop.example")).toBe("https://*.shop.example");
    expect(normaliseOrigin("http://localhost:5173")).toBe("http://localhost:5173");
  });

  it("refuses what is no origin, everybody's, or open to whoever is on the way", () => {
    for (const text of [
      "shop.example",
      "https://shop.example/page",
      "https://*.com",
      "https://a.*.example",
      "https://me@shop.example",
      "*",
    ])
      expect(normaliseOrigin(text)).toEqual({ rule: "not-an-origin" });
    for (const text of ["http://shop.example", "http://*.localhost.example", "ftp://shop.example"])
      expect(normaliseOrigin(text)).toEqual({ rule: "scheme" });
  });
});

describe("isAllowedOrigin", () => {
  it("allows the origins named and the subdomains of those with a star", () => {
    const allowed = ["https://shop.example", "https://*.tea.example"];
    expect(isAllowedOrigin("https://shop.example", allowed)).toBe(true);
    expect(isAllowedOrigin("https://www.tea.example", allowed)).toBe(true);
    expect(isAllowedOrigin("https://a.b.tea.example", allowed)).toBe(true);
  });

  it("allows nothing that only looks alike", () => {
    const allowed = ["https://shop.example", "https://*.tea.example"];
    for (const origin of [
      "http://shop.example",
      "https://shop.example:8443",
      "https://shop.example.evil.example",
      "https://evilshop.example",
      "https://tea.example",
      "https://eviltea.example",
      "https://.tea.example",
      "https://evil.example/.tea.example",
      "null",
      "",
    ])
      expect([origin, isAllowedOrigin(origin, allowed)]).toEqual([origin, false]);
  });
});
