import { predictRows } from "@bellwether/runtime/tensor/evaluation";
import { tf } from "@bellwether/runtime/tensor/tf";
import { toTensors } from "@bellwether/runtime/tensor/weights";
import { boostingDefaults, fitBoostedTrees, treesLogOdds } from "./boosted-trees.ts";
import { fitLogistic, logisticLogOdds } from "./logistic.ts";
import type { LabelledTable, Table } from "./table.ts";
import { fitTableEncoder } from "./table-encoder.ts";
import { fitTabularNetwork, networkInputs, tabularNetwork } from "./tabular-network.ts";

/** Log-odds of the outcome of each row, before calibration. */
export type OutcomeScorer = (table: Table) => Promise<Float64Array>;

/** A way to learn an outcome from a table; what it does to the columns is part of it, so it sees the rows learnt from alone. */
export interface OutcomeModel {
  name: string;
  fit(table: LabelledTable, seed: number, signal?: AbortSignal): Promise<OutcomeScorer>;
}

/** Numbers as they are, levels one by one: what everything else has to beat. */
export const logistic: OutcomeModel = { name: "logistic", fit: async (table) => logisticScorer(table, 0, 1) };

/** The same over stretches of numbers: a curve per number, added up. */
export const additive: OutcomeModel = { name: "additive", fit: async (table) => logisticScorer(table, 8, 2) };

export const boostedTrees: OutcomeModel = {
  name: "boosted trees",
  async fit(table, seed) {
    const trees = fitBoostedTrees(table, seed, boostingDefaults);
    return async (other) => treesLogOdds(trees, other);
  },
};

export const network: OutcomeModel = {
  name: "network",
  async fit(table, seed, signal) {
    const { encoder, weights } = await fitTabularNetwork(table, seed, signal);
    const model = tabularNetwork(encoder.width);
    return async (other) => {
      const tensors = toTensors(weights);
      try {
        const { values } = await predictRows(model, tensors, networkInputs(encoder.encode(other)), 2048);
        return Float64Array.from(values);
      } finally {
        tf.dispose(tensors);
      }
    };
  },
};

/** All of them, the baseline first. */
export const outcomeModels: readonly OutcomeModel[] = [logistic, additive, boostedTrees, network];

function logisticScorer(table: LabelledTable, pieces: number, penalty: number): OutcomeScorer {
  const encoder = fitTableEncoder(table, pieces);
  const fitted = fitLogistic(encoder.encode(table), table.labels, penalty);
  return async (other) => logisticLogOdds(fitted, encoder.encode(other));
}
