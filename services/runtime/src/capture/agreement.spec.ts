import { describe, expect, it } from "@jest/globals";
import { captureTolerance, checkAgreement, checkChanges } from "./agreement.ts";
import { CaptureMismatchError } from "./capture-error.ts";
import type { TracedType } from "./traced.ts";

const tensor = (values: ArrayLike<number>, shape = [values.length], dtype: TracedType = "float32") => ({
  values,
  shape,
  dtype,
});
const near = (a: number[], b: number[]) => () => checkAgreement({ y: tensor(a) }, { y: tensor(b) });
const strictly = () => true;
const onTheWhole = () => false;

/** A state of 1,000 values before a step, after it eagerly, and after it as `found` says. */
function changes(found: (index: number, expected: number, before: number) => number, check = onTheWhole) {
  const before = Float32Array.from({ length: 1000 }, (_, index) => Math.sin(index));
  const expected = before.map((value, index) => value - 0.001 * Math.sign(Math.cos(7 * index)));
  const captured = expected.map((value, index) => found(index, value, before[index]!));
  return () => checkChanges({ w: tensor(before) }, { w: tensor(captured) }, { w: tensor(expected) }, check);
}

describe("agreement with the eager step", () => {
  it("lets rounding pass, relative to the tensor's largest value", () => {
    expect(near([100, 1e-3], [100, 2e-3])).not.toThrow();
    expect(near([100 * (1 + captureTolerance / 2)], [100])).not.toThrow();
    expect(near([100 * (1 + captureTolerance * 2)], [100])).toThrow(CaptureMismatchError);
    expect(near([0], [1e-3])).toThrow(/y differs by 1, more than 0.0001/);
  });

  it("wants NaN and infinities where the eager step has them, and nowhere else", () => {
    const [none, huge] = [Number.NaN, Number.POSITIVE_INFINITY];
    expect(near([none, huge, 1], [none, huge, 1])).not.toThrow();
    expect(near([0, 1], [none, 1])).toThrow(CaptureMismatchError);
    expect(near([none, 1], [0, 1])).toThrow(CaptureMismatchError);
    expect(near([huge], [-huge])).toThrow(CaptureMismatchError);
  });

  it("wants every output, of the same length", () => {
    expect(() => checkAgreement({}, { y: tensor([1]) })).toThrow(/gives no y/);
    expect(near([1, 2], [1])).toThrow(/gives y as float32 \[2\], which is float32 \[1\]/);
  });

  it("wants the eager step's shape and type, though the numbers be the same", () => {
    const eager = { y: tensor([1, 0, 1, 1], [2, 2]) };
    expect(() => checkAgreement({ y: tensor([1, 0, 1, 1], [4]) }, eager)).toThrow(
      /as float32 \[4\], which is float32 \[2,2\]/,
    );
    expect(() => checkAgreement({ y: tensor([1, 0, 1, 1], [2, 2], "bool") }, eager)).toThrow(/as bool \[2,2\]/);
    const turned = { y: tensor([1, 0, 1, 1], [1, 4]) };
    for (const check of [strictly, onTheWhole]) {
      expect(() => checkChanges(eager, turned, eager, check)).toThrow(CaptureMismatchError);
    }
  });

  it("lets a few of Adam's first changes have another size, where the whole is the same", () => {
    const few = (index: number, expected: number, before: number) =>
      index < 3 ? before + 1.1 * (expected - before) : expected;
    expect(changes(few)).not.toThrow();
    const many = (index: number, expected: number, before: number) => (index < 30 ? 2 * before - expected : expected);
    expect(changes(many)).toThrow(/w differs by 0.3/);
  });

  it("finds an optimiser that takes steps of another size, or none", () => {
    expect(changes((_, expected, before) => expected + 0.05 * (expected - before))).toThrow(CaptureMismatchError);
    expect(changes((_, __, before) => before)).toThrow(/w differs by (0\.9|1)/);
  });

  it("finds one wrong value where every value has to agree", () => {
    const one = (index: number, expected: number) => (index === 5 ? expected + 1e-5 : expected);
    expect(changes(one, onTheWhole)).not.toThrow();
    expect(changes(one, strictly)).toThrow(CaptureMismatchError);
  });

  it("lets a state that does not change differ by its rounding", () => {
    const values = Float32Array.of(1, 2, 3);
    const [state, rounded] = [{ w: tensor(values) }, { w: tensor(values.map((value) => value * (1 + 1e-7))) }];
    for (const check of [strictly, onTheWhole]) expect(() => checkChanges(state, rounded, state, check)).not.toThrow();
  });
});
