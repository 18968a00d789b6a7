import { describe, expect, it } from "@jest/globals";
import { Int, Query, Resolver } from "type-graphql";
import { buildGatewaySchema } from "./build-schema.ts";

@Resolver()
class Counts {
  @Query(() => Int)
  products(): number {
    return 3;
  }
}

@Resolver()
class Reserved {
  @Query(() => Int)
  __products(): number {
    return 3;
  }
}

describe("buildGatewaySchema", () => {
  it("gives the fields of the resolvers that it is given, and no others", async () => {
    const schema = await buildGatewaySchema([Counts]);
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(["products"]);
  });

  it("refuses what is no schema", async () => {
    await expect(buildGatewaySchema([Reserved])).rejects.toThrow(/"__products" must not begin with "__"/);
  });
});
