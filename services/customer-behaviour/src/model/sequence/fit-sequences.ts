import { predictRows } from "@bellwether/runtime/tensor/evaluation";
import { cosineRate } from "@bellwether/runtime/tensor/learning-rate";
import { Predictor } from "@bellwether/runtime/tensor/predictor";
import { Random } from "@bellwether/runtime/tensor/random";
import { tf } from "@bellwether/runtime/tensor/tf";
import type { TrainingData } from "@bellwether/runtime/tensor/training-data";
import { fit } from "@bellwether/runtime/tensor/training-loop";
import { type NamedArrays, toTensors } from "@bellwether/runtime/tensor/weights";
import type { CustomerSigns } from "./customer-signs.ts";
import { purchaseNetwork } from "./purchase-network.ts";
import type { Moment, PurchaseSequences, SequenceShape } from "./purchase-sequences.ts";
import { sequenceInputs } from "./sequence-inputs.ts";
import { sequenceTargets } from "./sequence-targets.ts";
import { areEnoughSigns } from "./sign-inputs.ts";

export interface SequencePlan {
  seed: number;
  /** Moments learnt from at most; of more, as many are drawn. */
  mostMoments: number;
  /** Steps of learning at most, in passes over all moments. */
  mostSteps: number;
  /** Passes over the moments; by default what the steps give. */
  epochs?: number;
  signal?: AbortSignal;
}

/** Purchases of customers, and a day after which nothing is known. */
export interface KnownPurchases {
  sequences: PurchaseSequences;
  /** What the same customers did beside buying; null where nothing is known. */
  signs: CustomerSigns | null;
  until: number;
  /** Customers to learn from; by default all. */
  learnFrom?: (customer: number) => boolean;
}

/** A trained network with the shape of what it sees. */
export interface FittedSequences {
  shape: SequenceShape;
  weights: NamedArrays;
  /** Epochs that it learnt for. */
  epochs: number;
}

const batchSize = 256;
/** Part of the steps without a gain after which learning stops. */
const patience = 0.3;
/** Customers that say when to stop: judging is done after every epoch, and not captured. */
const mostJudged = 256;
/**
 * Share of moments learnt from that hide their signs. Signs are known of the last months alone: were they seen on every such day, the network
 * would take what is true of these months for what signs tell.
 */
const hiddenShare = 0.3;
/** Days between two moments at which the same customer is learnt from. */
const stride = 7;
const yearDays = 365;
/** What rounding leaves of equal amounts, by which nothing can be divided. */
const leastVariance = 1e-9;

/** The shape for these purchases, as far as they are known. */
export function sequenceShape(
  { sequences, signs, until }: Omit<KnownPurchases, "learnFrom">,
  horizonDays: number,
  categories: number,
): SequenceShape {
  const known = sequences.amounts.filter((amount, at) => amount >= 0 && sequences.days[at]! <= until).map(Math.log1p);
  const mean = known.reduce((sum, x) => sum + x, 0) / Math.max(1, known.length);
  const variance = known.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, known.length);
  const first = sequences.days.reduce((least, day) => Math.min(least, day), until);
  return {
    horizonDays,
    steps: 8,
    intervals: Math.min(10, horizonDays),
    categories,
    seasons: until - first >= 2 * yearDays,
    signs: signs !== null && areEnoughSigns(signs, until, horizonDays),
    amount: { mean, deviation: variance > leastVariance ? Math.sqrt(variance) : 1 },
  };
}

/**
 * Learns from customers at moments a week apart, each seeing what was known then and foretelling what came until `until`.
 *
 * @param judging moments of which all is known by a later day: learning stops where they are foretold best
 * @throws RangeError without a moment that anything came after
 */
export async function fitSequences(
  known: KnownPurchases,
  shape: SequenceShape,
  { seed, mostMoments, mostSteps, epochs, signal }: SequencePlan,
  judging?: { moments: readonly Moment[]; until: number },
): Promise<FittedSequences> {
  const moments = drawMoments(known, shape, mostMoments, new Random(`${seed}/moments`));
  if (moments.length === 0) throw new RangeError("No purchase is a week before the last day known.");
  const data = rowsOf(known, moments, known.until, shape);
  const batches = Math.ceil(data.rows / batchSize);
  const planned = Math.min(40, Math.max(6, Math.ceil(mostSteps / batches)));
  const { bestEpoch, weights } = await fit(purchaseNetwork(shape), data, {
    seed,
    epochs: epochs ?? planned,
    batchSize,
    learningRate: cosineRate(8e-3),
    clipNorm: 1,
    adam: { weightDecay: 0.01 },
    validation: judging && rowsOf(known, everyFew(judging.moments, mostJudged), judging.until, shape),
    patience: Math.max(3, Math.ceil(patience * planned)),
    signal,
  });
  return { shape, weights, epochs: bestEpoch };
}

/** Answers as `purchaseNetwork` gives them, row after row. @param inputs as by `sequenceInputs` */
export async function askSequences({ shape, weights }: FittedSequences, inputs: TrainingData): Promise<Float32Array> {
  const tensors = toTensors(weights);
  try {
    return (await predictRows(purchaseNetwork(shape), tensors, inputs, 2048)).values;
  } finally {
    tf.dispose(tensors);
  }
}

/** The same to one question after another: what is compiled for the first answers the others of its size. */
export async function* askInTurn(
  { shape, weights }: FittedSequences,
  questions: Iterable<TrainingData>,
): AsyncGenerator<Float32Array, void> {
  const tensors = toTensors(weights);
  const predictor = new Predictor(purchaseNetwork(shape), tensors);
  tf.dispose(tensors);
  try {
    for (const inputs of questions) yield (await predictor.predict(inputs, 2048)).values;
  } finally {
    await predictor.dispose();
  }
}

function rowsOf(
  { sequences, signs }: KnownPurchases,
  moments: readonly Moment[],
  until: number,
  shape: SequenceShape,
): TrainingData {
  const { rows, columns } = sequenceInputs(sequences, moments, shape, signs);
  return { rows, columns: { ...columns, ...sequenceTargets(sequences, moments, until, shape) } };
}

/** Every customer each week from the first purchase on, or as many of these moments as are wanted, by chance. */
function drawMoments(
  { sequences, until, learnFrom = () => true }: KnownPurchases,
  shape: SequenceShape,
  most: number,
  random: Random,
): Moment[] {
  const shortest = Math.ceil(shape.horizonDays / shape.intervals);
  const moments: Moment[] = [];
  for (let customer = 0; customer + 1 < sequences.offsets.length; customer++) {
    const at = sequences.offsets[customer]!;
    if (at === sequences.offsets[customer + 1] || !learnFrom(customer)) continue;
    for (let day = until - shortest - random.integer(stride); day >= sequences.days[at]!; day -= stride) {
      moments.push({ customer, day });
    }
  }
  const wanted = Math.min(most, moments.length);
  // Full batches alone: every training of this model then takes the same steps, which are compiled once.
  const drawn = wanted > batchSize ? wanted - (wanted % batchSize) : wanted;
  const places = random.permutation(moments.length).subarray(0, drawn).sort();
  return Array.from(places, (place) => ({
    ...moments[place]!,
    withoutSigns: shape.signs && random.uniform() < hiddenShare,
  }));
}

function everyFew(moments: readonly Moment[], most: number): Moment[] {
  const step = Math.ceil(moments.length / most);
  return moments.filter((_, place) => place % step === 0);
}
