import { describe, expect, it } from "@jest/globals";
import { unknownVariables } from "./reply-variables.ts";

describe("variables of a canned reply", () => {
  it("are told where there are no such", () => {
    expect(unknownVariables("{{customer.name}} {{customer.card}} {{x}} {{x}}")).toEqual(["customer.card", "x"]);
    expect(unknownVariables("{{customer.name}}您好，订单 {{ order.number }} 已发货。")).toEqual([]);
  });
});
