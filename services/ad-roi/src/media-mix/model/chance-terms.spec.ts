import { Random } from "@bellwether/runtime/tensor/random";
import { tf } from "@bellwether/runtime/tensor/tf";
import { describe, expect, it } from "@jest/globals";
import { denseStudent } from "../testing/dense-student.ts";
import { leastFreedom } from "./beliefs.ts";
import { sharedStudentTerms, studentTerms } from "./chance-terms.ts";
import { commonMiss, expectedChance, type Lasting } from "./lasting-chance.ts";

/** Misses of some periods and what is believed of them, of one chain. */
interface Chance {
  /** [geo][period] */
  misses: number[][];
  logNoise: number[];
  shock: number;
  lasting: Lasting;
  tails: number;
}

function someChance(geos: number, changes: Partial<Chance> = {}): Chance {
  const random = new Random(`chance of ${geos}`);
  const common = Array.from({ length: 7 }, () => 0.2 * random.normal());
  return {
    misses: Array.from({ length: geos }, () => common.map((shared) => shared + 0.1 * random.normal())),
    logNoise: Array.from({ length: geos }, () => Math.log(0.1) + 0.3 * random.normal()),
    shock: 0.2,
    lasting: { share: 0.3, retention: 0.9 },
    tails: 3,
    ...changes,
  };
}

/** All periods by the whole matrix, in double precision. */
function dense({ misses, logNoise, shock, lasting, tails }: Chance): number {
  const own = logNoise.map(Math.exp);
  const rows = misses[0]!.map((_, period) => misses.map((row) => row[period]!));
  const ones = own.map(() => 1);
  const expected = expectedChance(
    lasting,
    rows.map((row) => commonMiss(row, own, ones)),
  );
  return rows.reduce((sum, row, period) => {
    const surprises = row.map((miss) => miss - expected[period]!);
    return sum + denseStudent(surprises, own, shock, tails + leastFreedom);
  }, 0);
}

type Inputs = [misses: tf.Tensor, logNoise: tf.Tensor, shock: tf.Tensor, lasting: tf.Tensor, tails: tf.Tensor];

function tensorsOf({ misses, logNoise, shock, lasting, tails }: Chance): Inputs {
  return [
    tf.tensor(misses).expandDims(2),
    tf.tensor(logNoise).expandDims(1),
    tf.tensor([[shock]]),
    tf.tensor([[lasting.share], [lasting.retention]]),
    tf.tensor([[tails]]),
  ];
}

describe("What chance does to geos together", () => {
  it.each([2, 3, 6, 21])("is as likely as the whole matrix says, of %i geos", (geos) => {
    const chance = someChance(geos);
    const found = tf.tidy(() => sharedStudentTerms(...tensorsOf(chance)).dataSync()[0]!);
    expect(Math.abs(found - dense(chance))).toBeLessThan(1e-5 * Math.abs(dense(chance)) + 1e-3);
  });

  it("keeps its digits where nearly all of a miss is shared", () => {
    const chance = someChance(20, { logNoise: new Array<number>(20).fill(Math.log(0.004)), shock: 3 });
    chance.misses = chance.misses.map((row, geo) => row.map((_, period) => 2 * (period - 3) + 0.004 * ((geo % 3) - 1)));
    const found = tf.tidy(() => sharedStudentTerms(...tensorsOf(chance)).dataSync()[0]!);
    expect(Math.abs(found - dense(chance))).toBeLessThan(1e-4 * Math.abs(dense(chance)));
  });

  it("slopes as differences of the whole matrix do", () => {
    const chance = someChance(3);
    const slopes = tf.tidy(() =>
      tf
        .grads((...parts: tf.Tensor[]) => sharedStudentTerms(...(parts as Inputs)).sum())(tensorsOf(chance))
        .map((slope) => Array.from(slope.dataSync())),
    );
    const step = 1e-5;
    const slope = (moved: (by: number) => Chance) => (dense(moved(step)) - dense(moved(-step))) / (2 * step);
    const expected = [
      chance.misses.flatMap((row, geo) =>
        row.map((miss, period) =>
          slope((by) => ({ ...chance, misses: chance.misses.with(geo, row.with(period, miss + by)) })),
        ),
      ),
      chance.logNoise.map((value, geo) =>
        slope((by) => ({ ...chance, logNoise: chance.logNoise.with(geo, value + by) })),
      ),
      [slope((by) => ({ ...chance, shock: chance.shock + by }))],
      (["share", "retention"] as const).map((name) =>
        slope((by) => ({ ...chance, lasting: { ...chance.lasting, [name]: chance.lasting[name] + by } })),
      ),
      [slope((by) => ({ ...chance, tails: chance.tails + by }))],
    ];
    expected.forEach((values, part) => {
      for (const [place, value] of values.entries())
        expect(Math.abs(slopes[part]![place]! - value)).toBeLessThan(1e-3 * Math.max(1, Math.abs(value)));
    });
  });
});

describe("What chance does to one", () => {
  it("is as likely as Student's t says", () => {
    const chance = someChance(1);
    const [misses, logNoise, , , tails] = tensorsOf(chance);
    const found = tf.tidy(() => studentTerms(misses, logNoise, tails).dataSync()[0]!);
    expect(Math.abs(found - dense({ ...chance, shock: 0, lasting: { share: 0, retention: 0 } }))).toBeLessThan(1e-3);
  });
});
