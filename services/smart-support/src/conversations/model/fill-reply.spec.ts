import { describe, expect, it } from "@jest/globals";
import { fillReply, unknownVariables } from "./fill-reply.ts";

describe("a canned reply", () => {
  it("is filled with what is known", () => {
    const body = "{{customer.name}}您好，订单 {{ order.number }} 已发货。";
    expect(fillReply(body, { "customer.name": "李", "order.number": "10248" })).toBe("李您好，订单 10248 已发货。");
  });

  it("keeps what is not known to be seen, and reads no value for variables", () => {
    expect(fillReply("Hello {{customer.name}}", {})).toBe("Hello {{customer.name}}");
    expect(fillReply("Hello {{customer.name}}", { "customer.name": "" })).toBe("Hello {{customer.name}}");
    expect(fillReply("{{customer.name}}", { "customer.name": "{{agent.name}}", "agent.name": "x" })).toBe(
      "{{agent.name}}",
    );
  });

  it("tells which variables there are not", () => {
    expect(unknownVariables("{{customer.name}} {{customer.card}} {{x}} {{x}}")).toEqual(["customer.card", "x"]);
  });
});
