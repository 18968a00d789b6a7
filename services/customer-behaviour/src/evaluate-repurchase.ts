import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { lastDays } from "./candidates/last-days.ts";
import { rfmRates } from "./candidates/rfm-rates.ts";
import { knownSceneAt, sceneAt, sequencesOf } from "./evaluate/purchase-scenes.ts";
import {
  averageAnswers,
  bgNbdGammaGamma,
  type RepurchaseAnswer,
  type RepurchaseModel,
  type RepurchaseTask,
  rfmLearned,
  rfmLogistic,
  sequenceNetwork,
  withoutWorth,
} from "./evaluate/repurchase-models.ts";
import { type RepurchaseScores, repurchaseScores } from "./evaluate/repurchase-scores.ts";
import {
  readTransactions,
  type TransactionColumns,
  TransactionsFileError,
  toDay,
} from "./evaluate/transactions-file.ts";
import { endAt, type PurchaseSequences } from "./model/sequence/purchase-sequences.ts";
import { type SequenceEffort, thorough } from "./sequence/foretell-sequences.ts";

export interface RepurchaseSettings {
  columns: TransactionColumns;
  /** Last day learnt from, YYYY-MM-DD. */
  calibrationEnd: string;
  /** Last day foretold. */
  holdoutEnd: string;
  seed: number;
  /** Of the sequence network; by default thorough. */
  effort?: SequenceEffort;
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

export interface JudgedRepurchase extends RepurchaseScores {
  name: string;
  /** Learning and foretelling, once. */
  seconds: number;
  /** Log-loss and area under the curve of the trial that the choice rests on: the last days before the calibration's end, foretold from what came before them. */
  trialLogLoss: number;
  trialAuc: number;
}

export interface RepurchaseEvaluation {
  customers: number;
  horizonDays: number;
  /** Share of customers who came in the hold-out, and in as many days before it. */
  share: number;
  shareBefore: number;
  /** Days of the trial: the hold-out's, or fewer where those would leave too little to learn from before it. */
  trialDays: number;
  /** Lines of the file that give money back, and are not looked at. */
  refunds: number;
  engine: string;
  models: JudgedRepurchase[];
  /** The model of the least log-loss in the trial. */
  chosen: string;
}

const models: readonly RepurchaseModel[] = [
  withoutWorth("last days", lastDays),
  withoutWorth("RFM rates", rfmRates),
  rfmLogistic,
  rfmLearned,
  bgNbdGammaGamma,
  sequenceNetwork,
];
/** What is learnt from outcomes, whose log-odds are averaged: they err differently. */
const averaged: readonly RepurchaseModel[] = [rfmLogistic, rfmLearned, sequenceNetwork];

/**
 * Learns from a file's purchases until one day who comes back until another, and what they spend, and compares.
 *
 * @throws TransactionsFileError naming line, column and rule
 */
export async function evaluateRepurchaseFile(
  path: string,
  settings: RepurchaseSettings,
): Promise<RepurchaseEvaluation> {
  const { seed, effort = thorough, signal, onProgress } = settings;
  const origin = dayOf("The calibration's end", settings.calibrationEnd);
  const horizonDays = dayOf("The hold-out's end", settings.holdoutEnd) - origin;
  if (horizonDays <= 0)
    throw new TransactionsFileError(
      `The hold-out ends after the calibration; got ${settings.holdoutEnd}, which is not after ${settings.calibrationEnd}.`,
    );
  const transactions = await readTransactions(path, settings.columns);
  const { sequences, categories } = sequencesOf(transactions);
  const taskAt = (day: number, days: number): RepurchaseTask => ({
    known: knownSceneAt(sequences, day - days, days),
    now: sceneAt(sequences, day, days),
    sequences: untilDay(sequences, day),
    categories: categories.length,
    seed,
    effort,
    signal,
  });
  const trialDays = trialLength(sequences, origin, horizonDays);
  const [final, earlier] = [taskAt(origin, horizonDays), taskAt(origin - trialDays, trialDays)];
  requireHistory([final, earlier], settings.calibrationEnd);
  const { engine } = await loadEngine();
  const truth = knownSceneAt(sequences, origin, horizonDays);
  const before = knownSceneAt(sequences, origin - trialDays, trialDays);
  const answers: { model: RepurchaseModel; answer: RepurchaseAnswer; trial: RepurchaseAnswer; seconds: number }[] = [];
  for (const [i, model] of models.entries()) {
    const started = performance.now();
    const answer = await model.foretell(final);
    const seconds = (performance.now() - started) / 1000;
    onProgress?.((i + 0.5) / models.length);
    answers.push({ model, answer, trial: await model.foretell(earlier), seconds });
    onProgress?.((i + 1) / models.length);
  }
  const learned = answers.filter(({ model }) => averaged.includes(model));
  const of = (which: "answer" | "trial") => averageAnswers(learned.map((one) => one[which]));
  const seconds = learned.reduce((sum, one) => sum + one.seconds, 0);
  const all = [
    ...answers.map(({ model, ...rest }) => ({ name: model.name, ...rest })),
    { name: "average", answer: of("answer"), trial: of("trial"), seconds },
  ];
  const judged = all.map(({ name, answer, trial, seconds }): JudgedRepurchase => {
    const { logLoss, auc } = repurchaseScores(trial, before, sequences);
    return { name, ...repurchaseScores(answer, truth, sequences), seconds, trialLogLoss: logLoss, trialAuc: auc };
  });
  return {
    customers: truth.buyers.length,
    horizonDays,
    share: shareOf(truth.bought),
    shareBefore: shareOf(final.known.bought),
    trialDays,
    refunds: transactions.refunds,
    engine,
    models: judged,
    chosen: judged.reduce((best, one) => (one.trialLogLoss < best.trialLogLoss ? one : best)).name,
  };
}

/** What was bought by a day, and nothing that came later: a model that looks too far cannot see it. */
function untilDay(sequences: Required<PurchaseSequences>, day: number): Required<PurchaseSequences> {
  const offsets = [0];
  const kept: number[] = [];
  for (let customer = 0; customer + 1 < sequences.offsets.length; customer++) {
    const to = endAt(sequences, { customer, day });
    // Customers who came later would be rows without a purchase.
    if (to === sequences.offsets[customer]) continue;
    for (let at = sequences.offsets[customer]!; at < to; at++) kept.push(at);
    offsets.push(kept.length);
  }
  return {
    offsets: Int32Array.from(offsets),
    days: Int32Array.from(kept, (at) => sequences.days[at]!),
    amounts: Float64Array.from(kept, (at) => sequences.amounts[at]!),
    items: Float64Array.from(kept, (at) => sequences.items[at]!),
    categories: Int32Array.from(kept, (at) => sequences.categories[at]!),
  };
}

/** Buyers that a scene needs of each outcome to learn from. */
const fewestOfOutcome = 40;

/** A trial learns from a scene two trials before the calibration's end: half of the time is left to know customers by. */
function trialLength({ days }: PurchaseSequences, origin: number, horizonDays: number): number {
  const first = days.reduce((least, day) => Math.min(least, day), origin);
  return Math.max(1, Math.min(horizonDays, Math.floor((origin - first) / 4)));
}

function requireHistory(tasks: readonly RepurchaseTask[], end: string): void {
  for (const { known } of tasks) {
    const came = known.bought.reduce((sum, bought) => sum + bought, 0);
    if (Math.min(came, known.bought.length - came) >= fewestOfOutcome) continue;
    throw new TransactionsFileError(
      `Before ${end} too little is known to learn from: it takes ${fewestOfOutcome} customers who came back within ` +
        `${known.horizonDays} days and as many who did not; ${known.bought.length} had bought, ${came} came back.`,
    );
  }
}

function shareOf(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0) / flags.length;
}

function dayOf(what: string, text: string): number {
  const day = toDay(text);
  if (Number.isNaN(day))
    throw new TransactionsFileError(`${what} is an ISO day such as 1997-09-30; got ${JSON.stringify(text)}`);
  return day;
}
