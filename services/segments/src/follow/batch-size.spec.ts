import { expect, it } from "@jest/globals";
import { BatchSize } from "./batch-size.ts";

it("takes more notes while transactions are short and full, and fewer once they are long", () => {
  const size = new BatchSize(5_000);
  expect(size.notes).toBe(500);
  size.took(20, false);
  expect(size.notes).toBe(500);
  for (let turn = 0; turn < 10; turn++) size.took(20, true);
  expect(size.notes).toBe(5_000);
  size.took(200, true);
  expect(size.notes).toBe(5_000);
  size.took(900, true);
  expect(size.notes).toBe(2_500);
  for (let turn = 0; turn < 20; turn++) size.took(900, true);
  expect(size.notes).toBe(50);
});

it("never takes more than it is told", () => {
  const size = new BatchSize(5);
  expect(size.notes).toBe(5);
  size.took(900, true);
  expect(size.notes).toBe(5);
  size.took(1, true);
  expect(size.notes).toBe(5);
});
