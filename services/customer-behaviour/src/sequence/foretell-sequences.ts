import { Random } from "@bellwether/runtime/tensor/random";
import { sigmoid } from "../model/numeric/log-odds.ts";
import { fitLogOddsLine, type LogOddsLine, lineVariance } from "../model/scores/log-odds-line.ts";
import type { CustomerSigns } from "../model/sequence/customer-signs.ts";
import {
  askSequences,
  type FittedSequences,
  fitSequences,
  type KnownPurchases,
  sequenceShape,
} from "../model/sequence/fit-sequences.ts";
import {
  endAt,
  type Moment,
  type PurchaseSequences,
  type SequenceShape,
} from "../model/sequence/purchase-sequences.ts";
import {
  calibratedPower,
  comingLogOdds,
  medianDays,
  type PurchaseOutlook,
  readAnswer,
} from "../model/sequence/read-answers.ts";
import { sequenceInputs } from "../model/sequence/sequence-inputs.ts";

/** How much a network may look at, which bounds the time; there are four trainings. */
export interface SequenceEffort {
  /** Customers at moments, at most. */
  mostMoments: number;
  /** Batches of 256 of them, at most. */
  mostSteps: number;
}

/** For an answer that is worth a minute, and for one of many candidates in a job. */
export const thorough: SequenceEffort = { mostMoments: 16_384, mostSteps: 750 };
export const quick: SequenceEffort = { mostMoments: 24_576, mostSteps: 600 };

export interface SequenceRequest {
  /** Purchases until the origin. */
  sequences: PurchaseSequences;
  /** What the same customers did beside buying, until the origin; none where nothing is known. */
  signs?: CustomerSigns | null;
  /** Last day known, days since 1970-01-01. */
  origin: number;
  horizonDays: number;
  /** Categories that purchases name. */
  categories: number;
  seed: number;
  effort: SequenceEffort;
  signal?: AbortSignal;
}

/** Answers for the customers who had bought by the origin, in the order of the sequences. */
export interface SequenceForetelling {
  customers: Int32Array;
  /** Probability of a purchase within the horizon, calibrated. */
  probability: Float64Array;
  /** Standard errors of its log-odds, by calibration and by how far two networks differ. */
  errors: Float64Array;
  /** Days until half would have come; NaN where not half would within the horizon. */
  medianDays: Float64Array;
  outlooks: PurchaseOutlook[];
  /** The networks, and the line that puts the mean of their log-odds right. */
  networks: FittedSequences[];
  line: LogOddsLine;
}

/** Networks whose log-odds are averaged; each has not seen one such part of the customers. */
const members = 3;

/**
 * Learns first up to one horizon before the origin: what came since says how long to learn. Then up to the origin, several times, each time without
 * a part of the customers: how those were foretold a horizon ago calibrates the mean of all.
 *
 * @throws RangeError where nobody had bought a horizon before the origin
 */
export async function foretellSequences(request: SequenceRequest): Promise<SequenceForetelling> {
  const { sequences, signs = null, origin, horizonDays, seed, signal, effort } = request;
  const plan = { seed, ...effort, signal };
  const before = origin - horizonDays;
  const shape = sequenceShape({ sequences, signs, until: origin }, horizonDays, request.categories);
  const judged = momentsAt(sequences, before);
  if (judged.length < members) throw new RangeError(`Nobody had bought ${horizonDays} days before the last day known.`);
  const { epochs } = await fitSequences({ sequences, signs, until: before }, shape, plan, {
    moments: judged,
    until: origin,
  });
  const known: KnownPurchases = { sequences, signs, until: origin };
  const moments = momentsAt(sequences, origin);
  const part = new Random(`${seed}/parts`).permutation(sequences.offsets.length - 1).map((place) => place % members);
  const told: PurchaseOutlook[][] = [];
  const networks: FittedSequences[] = [];
  const unseen = new Float64Array(judged.length);
  for (let member = 0; member < members; member++) {
    const again = { ...plan, seed: seed + 1 + member, epochs };
    const fitted = await fitSequences({ ...known, learnFrom: (customer) => part[customer] !== member }, shape, again);
    networks.push(fitted);
    const outlooks = await outlooksOf(fitted, known, [...moments, ...judged]);
    told.push(outlooks.slice(0, moments.length));
    for (const [row, outlook] of outlooks.slice(moments.length).entries()) {
      if (part[judged[row]!.customer] === member) unseen[row] = comingLogOdds(outlook);
    }
  }
  const line = fitLogOddsLine(unseen, cameOf(sequences, judged, origin));
  const customers = Int32Array.from(moments, ({ customer }) => customer);
  return { customers, networks, line, ...joined(told, line, shape) };
}

/** Mean of the members' answers, put right by the line. */
function joined(
  told: readonly PurchaseOutlook[][],
  line: LogOddsLine,
  shape: SequenceShape,
): Omit<SequenceForetelling, "customers" | "networks" | "line"> {
  const rows = told[0]!.map((_, row) => {
    const own = told.map((member) => member[row]!);
    const each = own.map(comingLogOdds);
    const mean = each.reduce((sum, one) => sum + one / members, 0);
    const spread = each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (members * (members - 1));
    const logOdds = line.intercept + line.slope * mean;
    const outlook = meanOutlook(own);
    return {
      probability: sigmoid(logOdds),
      error: Math.sqrt(lineVariance(line, mean) + line.slope ** 2 * spread),
      days: medianDays(outlook, calibratedPower(outlook, logOdds), shape) ?? Number.NaN,
      outlook,
    };
  });
  return {
    probability: Float64Array.from(rows, ({ probability }) => probability),
    errors: Float64Array.from(rows, ({ error }) => error),
    medianDays: Float64Array.from(rows, ({ days }) => days),
    outlooks: rows.map(({ outlook }) => outlook),
  };
}

/** Everybody who had bought by a day, at that day. */
function momentsAt(sequences: PurchaseSequences, day: number): Moment[] {
  const moments: Moment[] = [];
  for (let customer = 0; customer + 1 < sequences.offsets.length; customer++) {
    const moment = { customer, day };
    if (endAt(sequences, moment) > sequences.offsets[customer]!) moments.push(moment);
  }
  return moments;
}

/** 1 where a purchase followed by the last day. */
function cameOf(sequences: PurchaseSequences, moments: readonly Moment[], until: number): Uint8Array {
  return Uint8Array.from(moments, (moment) => {
    const next = endAt(sequences, moment);
    return Number(next < sequences.offsets[moment.customer + 1]! && sequences.days[next]! <= until);
  });
}

async function outlooksOf(
  fitted: FittedSequences,
  { sequences, signs }: KnownPurchases,
  moments: readonly Moment[],
): Promise<PurchaseOutlook[]> {
  const answers = await askSequences(fitted, sequenceInputs(sequences, moments, fitted.shape, signs));
  return moments.map((_, row) => readAnswer(answers, row, fitted.shape));
}

function meanOutlook(outlooks: readonly PurchaseOutlook[]): PurchaseOutlook {
  const share = 1 / outlooks.length;
  const add = (parts: readonly Float64Array[]) =>
    parts[0]!.map((_, k) => share * parts.reduce((sum, p) => sum + p[k]!, 0));
  const lognormal = (of: "worth" | "spend") => ({
    mean: outlooks.reduce((sum, one) => sum + share * one[of].mean, 0),
    deviation: outlooks.reduce((sum, one) => sum + share * one[of].deviation, 0),
  });
  return {
    logNone: add(outlooks.map(({ logNone }) => logNone)),
    worth: lognormal("worth"),
    spend: lognormal("spend"),
    next: add(outlooks.map(({ next }) => next)),
  };
}
