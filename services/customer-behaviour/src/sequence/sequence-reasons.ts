import type { Column, TrainingData } from "@bellwether/runtime/tensor/training-data";
import type { AddedReasons } from "../model/explain/linear-reasons.ts";
import { sigmoid } from "../model/numeric/log-odds.ts";
import { shapleyValues } from "../model/scores/shapley.ts";
import type { CustomerSigns } from "../model/sequence/customer-signs.ts";
import { askInTurn } from "../model/sequence/fit-sequences.ts";
import type { PurchaseSequences } from "../model/sequence/purchase-sequences.ts";
import { comingLogOdds, readAnswer } from "../model/sequence/read-answers.ts";
import { sequenceInputs } from "../model/sequence/sequence-inputs.ts";
import type { SequenceForetelling } from "./foretell-sequences.ts";

/** Inputs that are told as one: positions among a row's numbers, by input. */
interface InputGroup {
  name: string;
  positions: Record<string, readonly number[] | "all">;
}

/** Seasons are alike for all on one day. */
const ofPurchases: readonly InputGroup[] = [
  { name: "recency", positions: { now: [0, 6] } },
  { name: "frequency", positions: { now: [2, 3, 5], past: [0, 1], known: "all" } },
  { name: "tenure", positions: { now: [1] } },
  { name: "monetary", positions: { now: [4], past: [2, 3], category: "all" } },
];
const ofSigns: InputGroup = {
  name: "activity",
  positions: { signs: "all", sign: "all", signKnown: "all", lately: "all" },
};

/** What the networks were asked from. */
interface Known {
  occasions: PurchaseSequences;
  signs: CustomerSigns | null;
  /** Last day known, days since 1970-01-01. */
  origin: number;
}

/**
 * Exact Shapley values of groups of the network's inputs against the customer in the middle, as parts of the calibrated probability: with the
 * base, that customer's probability, they add up to each row's. It asks the networks about every customer once for each of 15 mixtures, 31 where they see
 * signs; the last one is the customer, whose probability is told already.
 */
export async function sequenceReasons(
  told: Pick<SequenceForetelling, "customers" | "probability" | "networks" | "line">,
  { occasions, signs, origin: day }: Known,
): Promise<AddedReasons> {
  const { customers, probability, networks, line } = told;
  const shape = networks[0]!.shape;
  const groups = shape.signs ? [...ofPurchases, ofSigns] : ofPurchases;
  const moments = Array.from(customers, (customer) => ({ customer, day }));
  const own = sequenceInputs(occasions, moments, shape, signs);
  const byRisk = [...probability.keys()].sort((one, other) => probability[one]! - probability[other]!);
  const middle = byRisk[byRisk.length >> 1]!;
  const whole = (1 << groups.length) - 1;
  const sums = Array.from({ length: whole }, () => new Float64Array(own.rows));
  for (const network of networks) {
    let mask = 0;
    for await (const answers of askInTurn(network, mixtureInputs(own, middle, groups))) {
      const sum = sums[mask++]!;
      for (let row = 0; row < own.rows; row++) sum[row]! += comingLogOdds(readAnswer(answers, row, shape));
    }
  }
  const chanceOf = (sum: number) => sigmoid(line.intercept + (line.slope * sum) / networks.length);
  const mixtures = [...sums.map((sum) => sum.map(chanceOf)), probability];
  const parts = Object.fromEntries(groups.map(({ name }) => [name, new Float64Array(own.rows)]));
  for (let row = 0; row < own.rows; row++) {
    const values = shapleyValues(groups.length, (mask) => mixtures[mask]![row]!);
    for (const [i, { name }] of groups.entries()) parts[name]![row] = values[i]!;
  }
  return { base: mixtures[0]![middle]!, parts };
}

/** The mixtures of all masks but the last, one at a time: together they would be many times the customers. */
function* mixtureInputs(own: TrainingData, reference: number, groups: readonly InputGroup[]): Generator<TrainingData> {
  for (let mask = 0; mask + 1 < 1 << groups.length; mask++) {
    const others = groups.filter((_, i) => ((mask >> i) & 1) === 0);
    yield mixed(own, reference, others);
  }
}

/** Rows that are the reference's in some groups, and their own in the others. */
function mixed({ rows, columns }: TrainingData, reference: number, others: readonly InputGroup[]): TrainingData {
  const entries = Object.entries(columns).map(([name, column]): [string, Column] => {
    const values = column.values.slice();
    const size = values.length / rows;
    const perStep = name === "past" ? column.shape.at(-1)! : size;
    for (const { positions } of others) {
      const taken = positions[name];
      if (taken === undefined) continue;
      for (let at = 0; at < size; at++) {
        if (taken !== "all" && !taken.includes(at % perStep)) continue;
        for (let row = 0; row < rows; row++) values[row * size + at] = column.values[reference * size + at]!;
      }
    }
    return [name, { ...column, values }];
  });
  return { rows, columns: Object.fromEntries(entries) };
}
