import { describe, expect, it } from "@jest/globals";
import { nameOfAsker } from "./name-of-asker.ts";

const known = { __typename: "Customer", id: "c1", name: "Harry Green" } as const;

describe("the name of who asks", () => {
  it.each([
    ["the customer's own", { customer: known, visitorName: "harry" }, "Harry Green"],
    [
      "what the channel was told, where the viewer may not see that",
      { customer: { ...known, name: null }, visitorName: "harry" },
      "harry",
    ],
    ["what the channel was told of somebody unknown", { customer: null, visitorName: "harry" }, "harry"],
    ["none, where nobody told one", { customer: null, visitorName: null }, null],
  ])("is %s", (_, conversation, name) => {
    expect(nameOfAsker(conversation)).toBe(name);
  });
});
