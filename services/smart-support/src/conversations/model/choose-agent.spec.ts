import { describe, expect, it } from "@jest/globals";
import { type Agent, chooseAgent } from "./choose-agent.ts";

const agent = (member: string, over: Partial<Agent> = {}): Agent => ({
  member,
  skills: [],
  locales: ["en", "zh-CN"],
  capacity: 4,
  load: 0,
  givenAt: null,
  ...over,
});
const need = { locale: "en", skill: null, earlier: null } as const;

describe("whom a conversation is given to", () => {
  it("is somebody who writes the language and knows the topic", () => {
    const agents = [agent("a", { locales: ["zh-CN"] }), agent("b"), agent("c", { skills: ["returns"], load: 3 })];
    expect(chooseAgent(agents, need)?.member).toBe("b");
    expect(chooseAgent(agents, { ...need, skill: "returns" })?.member).toBe("c");
    expect(chooseAgent(agents, { ...need, locale: "zh-CN" })?.member).toBe("a");
  });

  it("is who is least busy for what they can do, then who waited longest", () => {
    expect(chooseAgent([agent("a", { load: 2 }), agent("b", { load: 3, capacity: 10 })], need)?.member).toBe("b");
    const waited = [agent("a", { givenAt: new Date(2_000) }), agent("b", { givenAt: new Date(1_000) })];
    expect(chooseAgent(waited, need)?.member).toBe("b");
  });

  it("is who had it before, if they have room", () => {
    const agents = [agent("a"), agent("b", { load: 3 }), agent("c", { load: 4 })];
    expect(chooseAgent(agents, { ...need, earlier: "b" })?.member).toBe("b");
    expect(chooseAgent(agents, { ...need, earlier: "c" })?.member).toBe("a");
  });

  it("is nobody where nobody has room or knows it", () => {
    expect(chooseAgent([agent("a", { load: 4 })], need)).toBeNull();
    expect(chooseAgent([agent("a")], { ...need, skill: "returns" })).toBeNull();
    expect(chooseAgent([], need)).toBeNull();
  });
});
