import { describe, expect, it } from "@jest/globals";
import { globalId, parseGlobalId, parseKey, parseOptionalKey } from "./global-id.ts";

const key = "0190a1b2-0000-7000-8000-000000000001";
const encode = (text: string) => Buffer.from(text).toString("base64url");

describe("global ids", () => {
  it("reads back what it wrote", () => {
    expect(parseGlobalId(globalId("Product", key), "id")).toEqual({ type: "Product", key });
    expect(parseKey("Product", globalId("Product", key), "productId")).toBe(key);
    const forecast = `${key}/${key}/28`;
    expect(parseKey("DemandForecast", globalId("DemandForecast", forecast), "id")).toBe(forecast);
  });

  it("names the argument and both types when the id is of another type", () => {
    expect(() => parseKey("Location", globalId("Product", key), "locationId")).toThrow(
      "locationId must be the id of a Location; this is the id of a Product.",
    );
  });

  it.each([
    "",
    "Product",
    key,
    encode(`Product:${key}x`),
    encode(`Secret:${key}`),
    encode("Product:1"),
    encode(`constructor:${key}`),
    "💥",
  ])("refuses %p as BAD_USER_INPUT", (text) => {
    expect(() => parseGlobalId(text, "productId")).toThrow(
      expect.objectContaining({
        message: expect.stringContaining("productId is not an id of this API"),
        extensions: { code: "BAD_USER_INPUT", argument: "productId" },
      }),
    );
  });

  it("takes a missing optional id as null", () => {
    expect(parseOptionalKey("Location", undefined, "locationId")).toBeNull();
    expect(parseOptionalKey("Location", null, "locationId")).toBeNull();
  });
});
