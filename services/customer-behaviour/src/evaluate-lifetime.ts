import { splitPurchases } from "./evaluate/split-purchases.ts";
import {
  readTransactions,
  type TransactionColumns,
  TransactionsFileError,
  toDay,
} from "./evaluate/transactions-file.ts";
import { bgNbd, mbgNbd } from "./model/lifetime/beta-geometric.ts";
import { type FittedParameters, fitPurchases, fitWorth } from "./model/lifetime/fit-lifetime.ts";
import { paretoNbd } from "./model/lifetime/pareto-nbd.ts";
import type { PurchaseHistories } from "./model/lifetime/purchase-histories.ts";
import type { PurchaseModel } from "./model/lifetime/purchase-model.ts";

export interface LifetimeSettings {
  columns: TransactionColumns;
  /** Last day learnt from, YYYY-MM-DD. */
  calibrationEnd: string;
  /** Last day foretold. */
  holdoutEnd: string;
}

/** Parameters by name, each with its standard error; null where the data do not tell it. */
export type NamedParameters = Record<string, { value: number; standardError: number | null }>;

export interface LifetimeModelEvaluation {
  name: string;
  parameters: NamedParameters;
  /** Whether the likelihood's maximum was found; else the parameters are where the search ended. */
  converged: boolean;
  logLikelihood: number;
  /** Of each customer's median, which is the point that a model expects the least absolute error of. */
  mae: number;
  /** Of each customer's mean, as papers report it. */
  maeOfMean: number;
  /** Of the mean, likewise the total. */
  rmse: number;
  predictedTotal: number;
  actualTotal: number;
  /** Fitting and foretelling. */
  seconds: number;
}

export interface LifetimeEvaluation {
  customers: number;
  /** Lines of the file that give money back, and are not looked at. */
  refunds: number;
  models: LifetimeModelEvaluation[];
  /** Gamma–Gamma; null without amounts, or where too few customers came back. */
  worth: { parameters: NamedParameters; logLikelihood: number; customers: number } | null;
  /** The model of the largest likelihood, all having four parameters; the hold-out has no say. */
  chosen: string;
}

const models: readonly PurchaseModel[] = [bgNbd, mbgNbd, paretoNbd];

/**
 * Learns from a file's purchases until one day, foretells how often each customer buys until another, and compares.
 *
 * @throws TransactionsFileError naming line, column and rule
 */
export async function evaluateLifetimeFile(path: string, settings: LifetimeSettings): Promise<LifetimeEvaluation> {
  const calibrationEnd = dayOf("the calibration's end", settings.calibrationEnd);
  const holdoutEnd = dayOf("the hold-out's end", settings.holdoutEnd);
  if (holdoutEnd <= calibrationEnd) {
    const { calibrationEnd: one, holdoutEnd: other } = settings;
    throw new TransactionsFileError(
      `The hold-out ends after the calibration; got ${other}, which is not after ${one}.`,
    );
  }
  const transactions = await readTransactions(path, settings.columns);
  const { histories, later } = splitPurchases(transactions, calibrationEnd, holdoutEnd);
  if (later.length === 0) {
    throw new TransactionsFileError(`${path} holds no purchases until ${settings.calibrationEnd}.`);
  }
  const horizon = (holdoutEnd - calibrationEnd) / 7;
  const evaluated = models.map((model) => evaluateModel(model, histories, later, horizon));
  const worth = settings.columns.amount === undefined ? null : fitWorth(histories);
  return {
    customers: later.length,
    refunds: transactions.refunds,
    models: evaluated,
    worth: worth && {
      parameters: named(worth),
      logLikelihood: worth.logLikelihood,
      customers: histories.spend.filter((spend) => spend > 0).length,
    },
    chosen: evaluated.reduce((best, one) => (one.logLikelihood > best.logLikelihood ? one : best)).name,
  };
}

function evaluateModel(
  model: PurchaseModel,
  histories: PurchaseHistories,
  later: Float64Array,
  horizon: number,
): LifetimeModelEvaluation {
  const started = performance.now();
  const fitted = fitPurchases(model, histories);
  let [absolute, ofMean, squared, predicted, actual] = [0, 0, 0, 0, 0];
  for (let i = 0; i < later.length; i++) {
    const history = { repeats: histories.repeats[i]!, recency: histories.recency[i]!, age: histories.age[i]! };
    const { expected, median } = model.outlook(fitted.values, history, horizon);
    absolute += Math.abs(later[i]! - median);
    ofMean += Math.abs(later[i]! - expected);
    squared += (later[i]! - expected) ** 2;
    predicted += expected;
    actual += later[i]!;
  }
  return {
    name: model.name,
    parameters: named(fitted),
    converged: fitted.converged,
    logLikelihood: fitted.logLikelihood,
    mae: absolute / later.length,
    maeOfMean: ofMean / later.length,
    rmse: Math.sqrt(squared / later.length),
    predictedTotal: predicted,
    actualTotal: actual,
    seconds: (performance.now() - started) / 1000,
  };
}

function named({ names, values, standardErrors }: FittedParameters): NamedParameters {
  const described = names.map((name, i) => [name, { value: values[i]!, standardError: standardErrors?.[i] ?? null }]);
  return Object.fromEntries(described);
}

function dayOf(what: string, text: string): number {
  const day = toDay(text);
  if (Number.isNaN(day))
    throw new TransactionsFileError(`${what} is an ISO day such as 1997-09-30; got ${JSON.stringify(text)}`);
  return day;
}
