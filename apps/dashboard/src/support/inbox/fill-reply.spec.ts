import { describe, expect, it } from "@jest/globals";
import { fillReply } from "./fill-reply.ts";

describe("a canned reply in the composer", () => {
  it("is filled with what is known, and shows what is not", () => {
    const body = "Hello {{customer.name}}, about order {{ order.number }}";
    expect(fillReply(body, { "customer.name": "Li" })).toBe("Hello Li, about order {{ order.number }}");
    expect(fillReply(body, { "customer.name": null, "order.number": "7" })).toBe(
      "Hello {{customer.name}}, about order 7",
    );
  });
});
