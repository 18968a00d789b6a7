import { describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { FilterConditions } from "./filter-conditions.ts";

const key = "0b5c1ad0-4a0c-4c0e-9c3b-7d1a2f3e4d5c";

describe("FilterConditions", () => {
  it("writes what is given, each value as a parameter", () => {
    const conditions = new FilterConditions();
    conditions.equal("a.kind", "X");
    conditions.equal("a.active", false);
    conditions.oneOf("a.status", ["OPEN", "DONE"]);
    conditions.contain("50%", "a.name", "a.code");
    conditions.within("a.at", new Date(0), new Date(1));
    conditions.node("a.product_id", "Product", globalId("Product", key), "filter.productId");
    conditions.oneOfNodes("a.place_id", "Location", [globalId("Location", key)], "filter.locationIds");
    conditions.add("a.gone IS NULL");
    expect(conditions.where).toEqual([
      "a.kind = $1",
      "a.active = $2",
      "a.status = ANY($3::text[])",
      "(a.name ILIKE $4 OR a.code ILIKE $4)",
      "a.at >= $5::timestamptz",
      "a.at < $6::timestamptz",
      "a.product_id = $7::uuid",
      "a.place_id = ANY($8::uuid[])",
      "a.gone IS NULL",
    ]);
    expect(conditions.parameters.values).toEqual([
      "X",
      false,
      ["OPEN", "DONE"],
      "%50\\%%",
      new Date(0),
      new Date(1),
      key,
      [key],
    ]);
  });

  it.each([undefined, null])("sets none for %p", (nothing) => {
    const conditions = new FilterConditions();
    conditions.equal("a.kind", nothing);
    conditions.oneOf("a.status", nothing);
    conditions.contain(nothing, "a.name");
    conditions.within("a.at", nothing, nothing);
    conditions.node("a.product_id", "Product", nothing, "filter.productId");
    conditions.oneOfNodes("a.product_id", "Product", nothing, "filter.productIds");
    expect(conditions.where).toEqual([]);
    expect(conditions.parameters.values).toEqual([]);
  });

  it("sets none for empty text", () => {
    const conditions = new FilterConditions();
    conditions.equal("a.kind", "");
    conditions.contain("", "a.name");
    conditions.node("a.product_id", "Product", "", "filter.productId");
    expect(conditions.where).toEqual([]);
  });

  it("takes an empty list at its word", () => {
    const conditions = new FilterConditions();
    conditions.oneOf("a.status", []);
    conditions.oneOfNodes("a.product_id", "Product", [], "filter.productIds");
    expect(conditions.where).toHaveLength(2);
  });

  it("refuses an id of another type, naming the argument", () => {
    const conditions = new FilterConditions();
    const id = globalId("Location", key);
    expect(() => conditions.node("a.product_id", "Product", id, "filter.productId")).toThrow(
      "filter.productId must be the id of a Product; this is the id of a Location.",
    );
    expect(() => conditions.oneOfNodes("a.product_id", "Product", [id], "filter.productIds")).toThrow(
      "filter.productIds[0] must be the id of a Product",
    );
    expect(() =>
      conditions.oneOfNodes("a.product_id", "Product", Array<string>(501).fill(id), "filter.productIds"),
    ).toThrow("filter.productIds may name 500 ids; got 501.");
  });
});
