import { predictRows } from "@bellwether/runtime/tensor/evaluation";
import { cosineRate } from "@bellwether/runtime/tensor/learning-rate";
import { tf } from "@bellwether/runtime/tensor/tf";
import { fit } from "@bellwether/runtime/tensor/training-loop";
import { type NamedArrays, toTensors } from "@bellwether/runtime/tensor/weights";
import { type Purchases, spanOf } from "../purchases.ts";
import type { RecommendMethod } from "../recommender.ts";
import { type SequenceConfig, sequenceModel } from "./sequence-model.ts";
import { askingRows, learningRows } from "./sequence-rows.ts";

/** Fewer baskets than these teach a network nothing that neighbours do not know. */
const fewestRows = 500;
/** Most of them, where nothing else is said: the newest, so that learning ends in bounded time however long the history is. */
const usualMost = 40_000;
const batchSize = 128;

/**
 * Customers and products described by a network over the sequence of purchases. Choose the engine first. States of all customers are
 * computed once, 4 · width bytes each.
 */
export const sequence: RecommendMethod = {
  name: "SEQUENCE",
  candidates: [{ width: 32, length: 48, targets: 24, epochs: 15, peakRate: 0.01 }],
  takes: (purchases) => basketCount(purchases) - purchases.customers >= fewestRows,
  async fit(purchases, settings, { seed, mostBaskets = usualMost, networkSeconds, signal, onProgress }) {
    const { width, length, targets, epochs, peakRate } = settings as Record<string, number>;
    const config: SequenceConfig = { items: purchases.items, width: width!, length: length!, targets: targets! };
    const rows = learningRows(purchases, config, { mostRows: mostBaskets, seed });
    const { weights } = await fit(sequenceModel(config), rows, {
      seed,
      epochs: epochs!,
      batchSize,
      learningRate: cosineRate(peakRate!),
      clipNorm: 1,
      ...(networkSeconds === undefined ? {} : { maxSeconds: networkSeconds }),
      signal,
      onProgress: ({ fraction }) => onProgress(fraction),
    });
    const states = await statesOf(purchases, config, weights);
    const products = weights.products!.values;
    const bias = weights.bias!.values;
    return {
      score(customer, scores) {
        const state = states.subarray(customer * config.width, (customer + 1) * config.width);
        for (let item = 0; item < config.items; item++) {
          // The first product is the padding.
          const at = (item + 1) * config.width;
          let sum = bias[item + 1]!;
          for (let k = 0; k < state.length; k++) sum += state[k]! * products[at + k]!;
          scores[item] = sum;
        }
        const most = scores.reduce((a, b) => Math.max(a, b));
        for (let item = 0; item < config.items; item++) scores[item] = Math.exp(scores[item]! - most);
      },
    };
  },
};

async function statesOf(purchases: Purchases, config: SequenceConfig, weights: NamedArrays): Promise<Float32Array> {
  const tensors = toTensors(weights);
  try {
    const everybody = Array.from({ length: purchases.customers }, (_, c) => c);
    const rows = askingRows(purchases, config, everybody, (spanOf(purchases)?.last ?? 0) + 1);
    const ones = new Float32Array(rows.rows * config.length).fill(1);
    const { present, items, ages } = rows.columns;
    const columns = { items: items!, ages: ages!, present: present!, kept: { values: ones, shape: [config.length] } };
    return (await predictRows(sequenceModel(config), tensors, { rows: rows.rows, columns }, 1_024)).values;
  } finally {
    tf.dispose(tensors);
  }
}

/** Days of purchases, over all customers. */
function basketCount({ customers, from, day }: Purchases): number {
  let count = 0;
  for (let c = 0; c < customers; c++)
    for (let at = from[c]!; at < from[c + 1]!; at++) if (at === from[c] || day[at] !== day[at - 1]) count++;
  return count;
}
