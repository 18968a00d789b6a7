import { describe, expect, it } from "@jest/globals";
import { foundInTen } from "./found-in-ten.ts";

const accuracy = (recallAt10: number) => ({ recallAt10, ndcgAt10: 0, coverage: 0 });
const method = (name: "POPULARITY" | "EASE", recall: number) => ({
  method: name,
  all: accuracy(recall),
  newToThem: accuracy(0),
});

describe("foundInTen", () => {
  it("compares the method that is shown with what is popular", () => {
    const methods = [method("POPULARITY", 0.03), method("EASE", 0.11)];
    expect(foundInTen({ methods, shown: "EASE" })).toEqual({ found: 0.11, popular: 0.03 });
    expect(foundInTen({ methods, shown: "BLEND" })).toEqual({ found: 0, popular: 0.03 });
  });
});
