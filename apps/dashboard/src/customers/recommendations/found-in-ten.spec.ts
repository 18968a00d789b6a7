import { describe, expect, it } from "@jest/globals";
import { foundInTen } from "./found-in-ten.ts";

const method = (name: "POPULARITY" | "EASE", recallAt10: number) => ({ method: name, all: { recallAt10 } });

describe("foundInTen", () => {
  it("compares the method that is shown with what is popular", () => {
    const methods = [method("POPULARITY", 0.03), method("EASE", 0.11)];
    expect(foundInTen({ methods, shown: "EASE" })).toEqual({ found: 0.11, popular: 0.03 });
    expect(foundInTen({ methods, shown: "BLEND" })).toEqual({ found: 0, popular: 0.03 });
  });
});
