import { describe, expect, it } from "@jest/globals";
import { asksForPerson } from "./asks-for-person.ts";

describe("asking for a person", () => {
  it.each([
    "I want to speak to a human",
    "Human please!",
    "Can you connect me with a real person?",
    "agent",
    "put me through to your manager",
    "is there a human there",
    "转人工",
    "我要人工客服",
    "找个活人来",
    "能不能转接客服",
    "叫你们经理",
  ])("is heard in %s", (text) => {
    expect(asksForPerson(text)).toBe(true);
  });

  it.each([
    "Where is my order?",
    "Is the travel agent discount still on?",
    "Is this jacket made for a tall person?",
    "The manager edition is sold out",
    "这件衣服是人工智能设计的吗",
    "客服电话是多少",
    "人民币怎么付款",
  ])("is not heard in %s", (text) => {
    expect(asksForPerson(text)).toBe(false);
  });
});
