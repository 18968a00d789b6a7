import { describe, expect, it } from "@jest/globals";
import { fileName, toCsv } from "./csv.ts";

describe("toCsv", () => {
  it("quotes separators, quotes and line breaks", () => {
    expect(toCsv(["name", "units"], [['6" nail, boxed\nnew', 12.5]])).toBe(
      'name,units\r\n"6"" nail, boxed\nnew",12.5\r\n',
    );
  });

  it("leaves unknown numbers empty", () => {
    expect(toCsv(["a", "b", "c"], [[null, Number.NaN, undefined]])).toBe("a,b,c\r\n,,\r\n");
  });

  it("disarms what a spreadsheet would run, but not negative numbers", () => {
    expect(toCsv(["a", "b"], [["=HYPERLINK(1)", -3]])).toBe("a,b\r\n'=HYPERLINK(1),-3\r\n");
  });

  it("states what the numbers are before them", () => {
    expect(toCsv(["a"], [[1]], [["Model", "DAY v3"]])).toBe("# Model: DAY v3\r\na\r\n1\r\n");
  });
});

describe("fileName", () => {
  it("keeps letters of every script and drops path separators", () => {
    expect(fileName("需求/../Mug, blue", "csv")).toBe("需求-..-Mug-blue.csv");
    expect(fileName("///", "png")).toBe("export.png");
  });
});
