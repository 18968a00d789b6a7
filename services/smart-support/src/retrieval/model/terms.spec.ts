import { expect, it } from "@jest/globals";
import { termsOf } from "./terms.ts";

it("finds English words in any of their forms", () => {
  expect(termsOf("Connecting connections connected")).toEqual(["connect", "connect", "connect"]);
});

it("finds names in code whole and by their parts", () => {
  expect(termsOf("this.removeChild(HTTPServer2)")).toEqual(
    expect.arrayContaining(["removechild", "remov", "child", "http", "server", "2"]),
  );
});

it("finds Chinese by words, and by pairs of characters where no word is", () => {
  const terms = termsOf("白鹭引擎");
  expect(terms).toEqual(expect.arrayContaining(["引擎", "白鹭", "鹭引"]));
  expect(terms.filter((term) => term === "引擎")).toHaveLength(1);
});

it("finds nothing in signs", () => {
  expect(termsOf("… ?! 😀")).toEqual([]);
});
