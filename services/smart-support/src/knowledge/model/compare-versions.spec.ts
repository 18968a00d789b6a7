import { describe, expect, it } from "@jest/globals";
import { compareVersions } from "./compare-versions.ts";

describe("two versions", () => {
  it("differ by their lines", () => {
    expect(compareVersions("a\nb\nc", "a\nB\nc\nd")).toEqual([
      { kind: "SAME", text: "a" },
      { kind: "REMOVED", text: "b" },
      { kind: "ADDED", text: "B" },
      { kind: "SAME", text: "c" },
      { kind: "ADDED", text: "d" },
    ]);
  });

  it("that are nothing alike are told in bounded time", () => {
    const lines = (letter: string) => Array.from({ length: 6_000 }, (_, at) => `${letter}${at}`).join("\n");
    const compared = compareVersions(lines("a"), lines("b"));
    expect(compared).toHaveLength(12_000);
    expect(new Set(compared.map(({ kind }) => kind))).toEqual(new Set(["REMOVED", "ADDED"]));
  });
});
