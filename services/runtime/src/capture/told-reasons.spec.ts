import { expect, it } from "@jest/globals";
import { ToldReasons } from "./told-reasons.ts";

it("takes a reason for new once", () => {
  const reasons = new ToldReasons();
  const told = ["no kernel Diag", "no kernel Diag", "no kernel Diag2", "shape [2,3]", "shape [2,4]", "shape [2,3]"];
  expect(told.map((reason) => reasons.isNew(reason))).toEqual([true, false, true, true, true, false]);
});

it("takes a reason that names another figure for the same", () => {
  const reasons = new ToldReasons();
  const differing = (name: string, by: number) => `The captured step's ${name} differs by ${by}, more than 0.0001`;
  expect(reasons.isNew(differing("loss", 0.25))).toBe(true);
  expect(reasons.isNew(differing("loss", 3.1e-4))).toBe(false);
  expect(reasons.isNew(differing("answer", 0.25))).toBe(true);
});

it("knows nothing of what others have told", () => {
  expect(new ToldReasons().isNew("no kernel Diag")).toBe(true);
});
