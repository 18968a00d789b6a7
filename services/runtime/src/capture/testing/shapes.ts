import fc from "fast-check";

/** Shapes of up to `maxRank` axes, of 0 to 3 elements each; fast-check prints seed and example of what fails. */
export function shapes({ minRank = 0, maxRank = 4, minSize = 0 } = {}): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: minSize, max: 3 }), { minLength: minRank, maxLength: maxRank });
}

/** Shapes that broadcast with each other: axes of 1 in place of others, and leading ones left out. */
export function broadcastable(count: number, { minSize = 0 } = {}): fc.Arbitrary<number[][]> {
  return shapes({ minSize }).chain((shape) => {
    const one = fc
      .tuple(fc.integer({ min: 0, max: shape.length }), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
      .map(([dropped, ones]) => shape.map((size, axis) => (ones[axis] ? 1 : size)).slice(dropped));
    return fc.array(one, { minLength: count, maxLength: count });
  });
}

/** Some axes of a rank, counted from either end. */
export function axesOf(rank: number): fc.Arbitrary<number[]> {
  return fc
    .tuple(fc.subarray(Array.from({ length: rank }, (_, axis) => axis)), fc.boolean())
    .map(([axes, fromEnd]) => axes.map((axis) => (fromEnd ? axis - rank : axis)));
}

export function orders(rank: number): fc.Arbitrary<number[]> {
  const axes = Array.from({ length: rank }, (_, axis) => axis);
  return fc.shuffledSubarray(axes, { minLength: rank, maxLength: rank });
}

/** Begin and size of a part, axis by axis. */
export function parts(shape: readonly number[]): fc.Arbitrary<{ begin: number[]; size: number[] }> {
  const spans = shape.map((length) =>
    fc
      .tuple(fc.nat(length), fc.nat(length))
      .map(([one, other]) => [Math.min(one, other), Math.abs(one - other)] as const),
  );
  return fc.tuple(...spans).map((all) => ({ begin: all.map(([begin]) => begin), size: all.map(([, size]) => size) }));
}
