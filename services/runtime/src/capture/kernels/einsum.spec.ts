import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { floats, type Plain } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { recordStep } from "../record-step.ts";
import { battery, type Case, expectSameValues, numbers, otherThanCpu, sameValues, wholes } from "../testing/battery.ts";
import { einsumKernels } from "./einsum.ts";

function einsum(equation: string, ...shapes: number[][]): Case {
  return [(...x) => tf.einsum(equation, ...x), ...shapes.map((shape, index): Plain => floats(shape, index + 1))];
}

battery("sums of products by letters", einsumKernels, () => {
  sameValues({
    "a product": einsum("ij,jk->ik", [2, 3], [3, 4]),
    "a product with the right transposed": einsum("ij,kj->ik", [2, 3], [4, 3]),
    "a product, turned": einsum("ij,jk->ki", [2, 3], [3, 4]),
    "with spaces": einsum("ij , jk -> ik", [2, 3], [3, 4]),
    "products of stacks": einsum("bij,bjk->bik", [2, 3, 4], [2, 4, 2]),
    attention: einsum("bqhd,bkhd->bhqk", [2, 3, 2, 4], [2, 5, 2, 4]),
    "attention's answer": einsum("bhqk,bkhd->bqhd", [2, 2, 3, 5], [2, 5, 2, 4]),
    "three axes by two": einsum("ijk,jl->lki", [2, 3, 4], [3, 5]),
    "two letters summed": einsum("ijk,jkl->il", [2, 3, 4], [3, 4, 2]),
    "a letter of one side summed": einsum("ijk,jl->il", [2, 3, 4], [3, 5]),
    elementwise: einsum("ij,ij->ij", [2, 3], [2, 3]),
    "an outer product": einsum("i,j->ij", [3], [2]),
    "an inner product": einsum("i,i->", [4], [4]),
    transposition: einsum("ij->ji", [2, 3]),
    "sums over an axis": einsum("ij->i", [2, 3]),
    "the sum of all": einsum("ij->", [2, 3]),
    "nothing times something": einsum("ij,jk->ik", [0, 3], [3, 4]),
    "nothing to sum over": einsum("ij,jk->ik", [2, 0], [0, 4]),
    integers: [(a, b) => tf.einsum("ij,jk->ik", a!, b!), wholes([1, 2, 3, 4], [2, 2]), wholes([5, 6, 7, 8], [2, 2])],
  });

  // It loses a letter of the result where another letter beside it is summed.
  otherThanCpu({
    "a sum beside an outer product": {
      of: [(a, b) => tf.einsum("ij,k->ik", a!, b!), numbers([1, 2, 3, 4], [2, 2]), numbers([1, 10])],
      is: [3, 30, 7, 70],
      cpu: [3, 7],
    },
  });

  it("of any letters of two tensors", async () => {
    const sizes: Record<string, number> = { a: 2, b: 3, c: 1, d: 2, e: 3 };
    const letters = fc.shuffledSubarray(Object.keys(sizes), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(letters, letters, fc.nat(), async (left, right, seed) => {
        // Letters of one side alone are kept: summing them is where the CPU backend goes wrong.
        const own = [...left.filter((one) => !right.includes(one)), ...right.filter((one) => !left.includes(one))];
        const shared = left.filter((one, index) => right.includes(one) && (seed >> index) % 2 === 0);
        const output = seed % 2 === 0 ? [...shared, ...own] : [...own.toReversed(), ...shared];
        const equation = `${left.join("")},${right.join("")}->${output.join("")}`;
        const of = (axes: string[], by: number) =>
          floats(
            axes.map((one) => sizes[one]!),
            by,
          );
        await expectSameValues((x, y) => tf.einsum(equation, x!, y!), of(left, 1), of(right, 2));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["ii->i", [3, 3], "duplicate axes"],
    ["ij", [3, 3], "without an arrow"],
    ["...j->j", [3, 3], "ellipsis"],
    ["ij->ijj", [3, 3], "repeats a letter"],
  ])("refuses %s", (equation, shape, reason) => {
    const record = () => recordStep(({ x }) => ({ y: tf.einsum(equation, x!) }), { x: { shape, dtype: "float32" } });
    expect(record).toThrow(reason);
  });
});
