import { glorot, normal, ones, zeros } from "../tensor/initialiser.ts";
import type { LearnedModel, NamedTensors, WeightSpec } from "../tensor/learned-model.ts";
import { Random } from "../tensor/random.ts";
import { tf } from "../tensor/tf.ts";
import type { Column, TrainingData } from "../tensor/training-data.ts";

/** A model and one batch for it. */
export interface BenchCase {
  name: "mlp" | "gru" | "attention" | "embedding" | "residual";
  model: LearnedModel;
  batch: TrainingData;
}

const weight = (name: string, shape: number[], initialiser = shape.length > 1 ? glorot : zeros): WeightSpec => ({
  name,
  shape,
  initialiser,
});

/** Mean squared error of the prediction against the batch's `y`. */
function regression(weights: WeightSpec[], predict: LearnedModel["predict"]): LearnedModel {
  return { weights, predict, loss: (values, batch) => tf.mean(tf.square(tf.sub(predict(values, batch), batch.y!))) };
}

function noise(rows: number, shape: number[]): Column {
  const random = new Random(`${rows}x${shape}`);
  const size = shape.reduce((product, dimension) => product * dimension, rows);
  return { values: Float32Array.from({ length: size }, () => random.normal()), shape };
}

/** Dense layers 128-512-512-64 on 1,024 rows. */
const mlp: BenchCase = {
  name: "mlp",
  model: regression(
    [
      ["w1", 128, 512],
      ["w2", 512, 512],
      ["w3", 512, 64],
    ].flatMap(([name, from, to]) => [weight(`${name}`, [Number(from), Number(to)]), weight(`${name}b`, [Number(to)])]),
    ({ w1, w1b, w2, w2b, w3, w3b }, { x }) => {
      const first = tf.relu(tf.add(tf.matMul(x!, w1!), w1b!));
      const second = tf.relu(tf.add(tf.matMul(first, w2!), w2b!));
      return tf.add(tf.matMul(second, w3!), w3b!);
    },
  ),
  batch: { rows: 1024, columns: { x: noise(1024, [128]), y: noise(1024, [64]) } },
};

const units = 64;
const moments = 24;

/** A gated recurrent unit (Cho et al., 2014) of 64 units over 24 moments of 16 inputs, 128 rows. */
const gru: BenchCase = {
  name: "gru",
  model: regression(
    [
      weight("in", [16, 3 * units]),
      weight("state", [units, 3 * units]),
      weight("bias", [3 * units]),
      weight("out", [units, 1]),
    ],
    (weights, { x }) => {
      const [rows] = x!.shape as [number];
      const flat = tf.matMul(tf.reshape(tf.transpose(x!, [1, 0, 2]), [moments * rows, 16]), weights.in!);
      const inputs = tf.unstack(tf.reshape(tf.add(flat, weights.bias!), [moments, rows, 3 * units]));
      let state: tf.Tensor = tf.zeros([rows, units]);
      for (const input of inputs) {
        const [updateIn, resetIn, newIn] = tf.split(input, 3, 1) as [tf.Tensor, tf.Tensor, tf.Tensor];
        const [updateOld, resetOld, newOld] = tf.split(tf.matMul(state, weights.state!), 3, 1) as typeof inputs;
        const update = tf.sigmoid(tf.add(updateIn, updateOld!));
        const reset = tf.sigmoid(tf.add(resetIn, resetOld!));
        const proposed = tf.tanh(tf.add(newIn, tf.mul(reset, newOld!)));
        state = tf.add(tf.mul(update, state), tf.mul(tf.sub(1, update), proposed));
      }
      return tf.matMul(state, weights.out!);
    },
  ),
  batch: { rows: 128, columns: { x: noise(128, [moments, 16]), y: noise(128, [1]) } },
};

const [length, model, heads, headWidth] = [48, 64, 4, 16];

/** One attention block (Vaswani et al., 2017, norm first): 32 rows of 48 positions of 64 numbers, 4 heads. */
const attention: BenchCase = {
  name: "attention",
  model: regression(
    [
      ...["query", "key", "value", "mix"].map((name) => weight(name, [model, model])),
      weight("gain", [model], ones),
      weight("shift", [model]),
      weight("widen", [model, 4 * model]),
      weight("narrow", [4 * model, model]),
    ],
    (weights, { x }) => {
      const normed = layerNorm(x!, weights);
      const [query, key, value] = ["query", "key", "value"].map((name) => splitHeads(linear(normed, weights[name]!)));
      const shares = tf.softmax(tf.mul(tf.matMul(query!, key!, false, true), 1 / Math.sqrt(headWidth)));
      const joined = tf.reshape(tf.transpose(tf.matMul(shares, value!), [0, 2, 1, 3]), x!.shape);
      const attended = tf.add(x!, linear(joined, weights.mix!));
      const widened = tf.relu(linear(layerNorm(attended, weights), weights.widen!));
      return tf.add(attended, linear(widened, weights.narrow!));
    },
  ),
  batch: { rows: 32, columns: { x: noise(32, [length, model]), y: noise(32, [length, model]) } },
};

function layerNorm(x: tf.Tensor, { gain, shift }: NamedTensors): tf.Tensor {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const variance = tf.mean(tf.square(centred), -1, true);
  return tf.add(tf.mul(tf.mul(centred, tf.rsqrt(tf.add(variance, 1e-5))), gain!), shift!);
}

function linear(x: tf.Tensor, by: tf.Tensor): tf.Tensor {
  const [rows, positions, width] = x.shape as [number, number, number];
  return tf.reshape(tf.matMul(tf.reshape(x, [rows * positions, width]), by), [rows, positions, by.shape[1]!]);
}

function splitHeads(x: tf.Tensor): tf.Tensor {
  return tf.transpose(tf.reshape(x, [x.shape[0]!, length, heads, headWidth]), [0, 2, 1, 3]);
}

/** An embedding of 2,000 items, 32 wide, beside 16 other inputs, 1,024 rows that name 300 of the items. */
const embedding: BenchCase = {
  name: "embedding",
  model: regression(
    [
      weight("table", [2000, 32], normal(0.05)),
      weight("hidden", [48, 128]),
      weight("bias", [128]),
      weight("out", [128, 1]),
    ],
    ({ table, hidden, bias, out }, { id, x }) => {
      const joined = tf.concat([tf.gather(table!, id!), x!], 1);
      return tf.matMul(tf.relu(tf.add(tf.matMul(joined, hidden!), bias!)), out!);
    },
  ),
  batch: {
    rows: 1024,
    columns: {
      id: { values: Int32Array.from({ length: 1024 }, (_, row) => ((row * 7919) % 300) * 5), shape: [] },
      x: noise(1024, [16]),
      y: noise(1024, [1]),
    },
  },
};

const [inputs, horizon, blockWidth, blocks] = [60, 28, 256, [0, 1, 2]];
const probabilities = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98];

/** Three residual blocks of three layers (after Oreshkin et al., 2020) with pinball loss of 7 quantiles, 1,024 rows. */
const residual: BenchCase = {
  name: "residual",
  model: {
    weights: blocks.flatMap((block) => [
      ...[inputs, blockWidth, blockWidth].flatMap((from, layer) => [
        weight(`w${block}.${layer}`, [from, blockWidth]),
        weight(`b${block}.${layer}`, [blockWidth]),
      ]),
      // The last block's backcast would go nowhere.
      ...(block < blocks.length - 1 ? [weight(`back${block}`, [blockWidth, inputs])] : []),
      weight(`ahead${block}`, [blockWidth, horizon * probabilities.length]),
    ]),
    predict(weights, { x }) {
      let rest: tf.Tensor = x!;
      let forecast: tf.Tensor = tf.scalar(0);
      for (const block of blocks) {
        let hidden = rest;
        for (const layer of [0, 1, 2]) {
          hidden = tf.relu(tf.add(tf.matMul(hidden, weights[`w${block}.${layer}`]!), weights[`b${block}.${layer}`]!));
        }
        const back = weights[`back${block}`];
        if (back) rest = tf.sub(rest, tf.matMul(hidden, back));
        forecast = tf.add(forecast, tf.matMul(hidden, weights[`ahead${block}`]!));
      }
      const last = tf.slice(x!, [0, inputs - 1], [-1, 1]);
      return tf.add(tf.reshape(forecast, [-1, horizon, probabilities.length]), tf.expandDims(last, 2));
    },
    loss(weights, batch) {
      const error = tf.sub(tf.expandDims(batch.y!, 2), this.predict(weights, batch));
      const p = tf.tensor1d(probabilities);
      return tf.mean(tf.maximum(tf.mul(p, error), tf.mul(tf.sub(p, 1), error)));
    },
  },
  batch: { rows: 1024, columns: { x: noise(1024, [inputs]), y: noise(1024, [horizon]) } },
};

/** The models whose captured steps are measured. */
export const captureCases: readonly BenchCase[] = [mlp, residual, gru, attention, embedding];

export const benchCases: readonly BenchCase[] = [mlp, gru, attention, embedding];
