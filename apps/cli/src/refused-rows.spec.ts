import { expect, it } from "@jest/globals";
import { describeRefusedRows, type RefusedRow } from "./refused-rows.ts";

const refused: RefusedRow = {
  line: 3,
  column: "price",
  rule: "value.number",
  value: "free",
  message: "price is not a number.",
};

it("tells line, column, rule and value of each, and why", () => {
  expect(describeRefusedRows([refused], 1)).toBe(
    [
      "line  column  rule          value  why",
      "----  ------  ------------  -----  ----------------------",
      "   3  price   value.number  free   price is not a number.",
    ].join("\n"),
  );
});

it("says how many are left", () => {
  expect(describeRefusedRows([refused], 1_235)).toMatch(/\n… and 1,234 errors more$/);
});

it("cuts long values, and leaves a cell empty where there is nothing to tell", () => {
  const text = describeRefusedRows(
    [
      { ...refused, value: "x".repeat(500) },
      { ...refused, column: null, value: null },
    ],
    2,
  );
  expect(text).toContain(` ${"x".repeat(39)}… `);
  expect(text).not.toMatch(/null/);
});

it("shows control characters of a file instead of sending them to the terminal", () => {
  const text = describeRefusedRows([{ ...refused, value: "\u001b[2Jfree\n\u202e" }], 1);
  expect(text).toContain("\\u{1b}[2Jfree\\u{a}\\u{202e}");
  expect(text.split("\n")).toHaveLength(3);
});
