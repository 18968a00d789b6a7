import { buyerTable } from "../candidates/buyer-table.ts";
import type { ChurnCandidate } from "../candidates/churn-candidate.ts";
import { pastOf, type Scene } from "../candidates/scene.ts";
import { averageOf, type CrossFitted, crossFit, foretell } from "../model/learned/cross-fit.ts";
import { additive, boostedTrees, logistic, type OutcomeModel } from "../model/learned/outcome-model.ts";
import { fitRidge, type Ridge, ridgeValues } from "../model/learned/ridge.ts";
import { type Table, tableRows } from "../model/learned/table.ts";
import { fitTableEncoder } from "../model/learned/table-encoder.ts";
import { twoPartWorth } from "../model/learned/two-part-worth.ts";
import { bgNbd } from "../model/lifetime/beta-geometric.ts";
import { fitPurchases, fitWorth } from "../model/lifetime/fit-lifetime.ts";
import { expectedWorth } from "../model/lifetime/gamma-gamma.ts";
import { sigmoid } from "../model/numeric/log-odds.ts";
import { LifetimeOutlook, logOdds } from "../model/scores/lifetime-outlook.ts";
import type { PurchaseSequences } from "../model/sequence/purchase-sequences.ts";
import { foretellSequences, type SequenceEffort } from "../sequence/foretell-sequences.ts";
import type { knownSceneAt } from "./purchase-scenes.ts";

/** What is given to a model: a scene whose outcome is known, and the one to foretell, which begins where that ended. */
export interface RepurchaseTask {
  known: ReturnType<typeof knownSceneAt>;
  now: Scene;
  /** All purchases until the origin of `now`, and the categories that they name. */
  sequences: PurchaseSequences;
  categories: number;
  seed: number;
  /** Of the sequence network. */
  effort: SequenceEffort;
  signal?: AbortSignal;
}

/** What a model foretells of each row of `now`. */
export interface RepurchaseAnswer {
  probability: Float64Array;
  /** Spent within the horizon: the mean, and the point of least absolute error. */
  mean: Float64Array;
  median: Float64Array;
  /** Amount of a next purchase day. */
  spend: Float64Array;
  /** Days until half of such customers come; null where a model does not tell, NaN where half never would. */
  medianDays: Float64Array | null;
  /** Probability of each category for the next purchase, per row; null where a model does not tell. */
  next: Float64Array[] | null;
}

export interface RepurchaseModel {
  name: string;
  foretell(task: RepurchaseTask): Promise<RepurchaseAnswer>;
}

/** Recency, frequency and worth by a logistic and a linear regression. */
export const rfmLogistic = tabular("RFM logistic", [logistic]);
/** The same columns by curves and trees, averaged. */
export const rfmLearned = tabular("RFM curves and trees", [additive, boostedTrees]);

/** BG/NBD and Gamma–Gamma as published: nothing is learnt from the known scene. */
export const bgNbdGammaGamma: RepurchaseModel = {
  name: "BG/NBD, Gamma–Gamma",
  async foretell({ now }) {
    const fitted = fitPurchases(bgNbd, now.histories);
    const worth = fitWorth(now.histories);
    const outlook = new LifetimeOutlook(bgNbd, fitted, { horizonDays: now.horizonDays, discountRate: 0 });
    const rows = Array.from(now.buyers, (_, row) => {
      const past = pastOf(now, row);
      const { expected, none } = outlook.of(past);
      const { repeats, recency, age, spend } = now.histories;
      const history = { repeats: repeats[row]!, recency: recency[row]!, age: age[row]! };
      const { median } = bgNbd.outlook(fitted.values, history, now.horizonDays / 7);
      const amount = worth === null ? Number.NaN : expectedWorth(worth.values, history.repeats, spend[row]!);
      return {
        probability: 1 - none,
        mean: expected * amount,
        median: median * amount,
        spend: amount,
        days: outlook.medianDays(past) ?? Number.NaN,
      };
    });
    const column = (of: keyof (typeof rows)[number]) => Float64Array.from(rows, (row) => row[of]);
    return {
      probability: column("probability"),
      mean: column("mean"),
      median: column("median"),
      spend: column("spend"),
      medianDays: column("days"),
      next: null,
    };
  },
};

/** The network over sequences. */
export const sequenceNetwork: RepurchaseModel = {
  name: "sequence network",
  async foretell({ now, sequences, categories, seed, effort, signal }) {
    const { origin, horizonDays } = now;
    const told = await foretellSequences({ sequences, origin, horizonDays, categories, seed, effort, signal });
    const worth = told.outlooks.map((one, row) => {
      return twoPartWorth(told.probability[row]!, one.worth.mean, one.worth.deviation);
    });
    return {
      probability: told.probability,
      mean: Float64Array.from(worth, ({ mean }) => mean),
      median: Float64Array.from(worth, ({ median }) => median),
      // The median of a log-normal amount; its mean hangs on the tail.
      spend: Float64Array.from(told.outlooks, ({ spend }) => Math.expm1(spend.mean)),
      medianDays: told.medianDays,
      next: categories > 0 ? told.outlooks.map(({ next }) => next) : null,
    };
  },
};

/** A candidate of the customers' job, with no word on worth. */
export function withoutWorth(name: string, candidate: ChurnCandidate): RepurchaseModel {
  return {
    name,
    async foretell({ known, now, seed, signal = new AbortController().signal }) {
      const { probability } = await candidate.foretell(known, now, { seed, explain: false, signal });
      const nothing = new Float64Array(probability.length).fill(Number.NaN);
      return { probability, mean: nothing, median: nothing, spend: nothing, medianDays: null, next: null };
    },
  };
}

/** Mean log-odds, and means of what is foretold in money; days and categories are those of the answers that tell them. */
export function averageAnswers(answers: readonly RepurchaseAnswer[]): RepurchaseAnswer {
  const mean = (of: (answer: RepurchaseAnswer) => Float64Array) =>
    of(answers[0]!).map((_, row) => answers.reduce((sum, answer) => sum + of(answer)[row]! / answers.length, 0));
  return {
    probability: mean(({ probability }) => probability.map(logOdds)).map(sigmoid),
    mean: mean((answer) => answer.mean),
    median: mean(({ median }) => median),
    spend: mean(({ spend }) => spend),
    medianDays: answers.find(({ medianDays }) => medianDays !== null)?.medianDays ?? null,
    next: answers.find(({ next }) => next !== null)?.next ?? null,
  };
}

function tabular(name: string, models: readonly OutcomeModel[]): RepurchaseModel {
  return {
    name,
    async foretell({ known, now, seed, signal }) {
      const [before, table] = [buyerTable(known), buyerTable(now)];
      const labelled = { ...before, labels: known.bought };
      const fitted: CrossFitted[] = [];
      for (const model of models) fitted.push(await crossFit(model, labelled, seed, signal));
      const probability = await foretell(averageOf(name, fitted, known.bought), table);
      const came = Uint32Array.from(known.bought.keys()).filter(
        (row) => known.bought[row] === 1 && known.spent[row]! >= 0,
      );
      const pieces = models.length > 1 ? 8 : 0;
      const total = regression(before, came, known.spent, pieces);
      const each = regression(
        before,
        came,
        known.spent.map((sum, row) => sum / known.later[row]!),
        pieces,
      );
      const [logTotal, logEach] = [total.of(table), each.of(table)];
      const worth = Array.from(probability, (p, row) => twoPartWorth(p, logTotal[row]!, total.fitted.deviation));
      return {
        probability,
        mean: Float64Array.from(worth, ({ mean }) => mean),
        median: Float64Array.from(worth, ({ median }) => median),
        spend: logEach.map(Math.expm1),
        medianDays: null,
        next: null,
      };
    },
  };
}

/** ln(1 + amount) of the rows that came. */
function regression(table: Table, came: Uint32Array, amounts: Float64Array, pieces: number) {
  const rows = tableRows(table, came);
  const encoder = fitTableEncoder(rows, pieces);
  const fitted: Ridge = fitRidge(
    encoder.encode(rows),
    Float64Array.from(came, (row) => Math.log1p(amounts[row]!)),
    1,
  );
  return { fitted, of: (other: Table) => ridgeValues(fitted, encoder.encode(other)) };
}
