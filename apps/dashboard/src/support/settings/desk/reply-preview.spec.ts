import { describe, expect, it } from "@jest/globals";
import { previewReply } from "./reply-preview.ts";

const examples = {
  "customer.name": "李雷",
  "agent.name": "Anna",
  "order.number": "10248",
  "conversation.subject": "Parcel",
};

describe("a preview of a canned reply", () => {
  it("has an example in the place of each variable", () => {
    expect(previewReply("您好 {{customer.name}}，订单 {{ order.number }} 已发货。", examples)).toEqual({
      text: "您好 李雷，订单 10248 已发货。",
      unknown: [],
    });
  });

  it("names variables that there are none of, and leaves them as they are written", () => {
    expect(previewReply("{{customer.nam}} {{customer.nam}} {{x}} { {agent.name}", examples)).toEqual({
      text: "{{customer.nam}} {{customer.nam}} {{x}} { {agent.name}",
      unknown: ["customer.nam", "x"],
    });
  });
});
