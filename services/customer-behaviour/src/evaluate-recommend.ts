import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { TransactionsFileError, toDay } from "./evaluate/transactions-file.ts";
import { judgeMethods } from "./model/recommend/judge-methods.ts";
import type { RankingAccuracy } from "./model/recommend/measure-ranking.ts";
import type { ModelSpec } from "./model/recommend/model-spec.ts";
import { spanOf } from "./model/recommend/purchases.ts";
import type { MethodName } from "./model/recommend/recommender.ts";
import { type OrderLineColumns, readOrderLines } from "./recommend/order-lines-file.ts";

export interface RecommendSettings {
  columns: OrderLineColumns;
  /** File of the orders, where lines name no customer and day. */
  orders: string | null;
  /** First day foretold, YYYY-MM-DD; the days before are learnt from. */
  split: string;
  /** Last day foretold; the file's last one by default. */
  until?: string;
  seed: number;
  signal: AbortSignal;
  onProgress: (fraction: number) => void;
}

export interface RecommendMethodEvaluation extends Omit<RankingAccuracy, "customers"> {
  name: MethodName;
  /** The same where nothing bought before is recommended or counted. */
  newToThem: RankingAccuracy;
  /** Parts with settings and weights, which the validation window chose. */
  model: ModelSpec;
  /** Of the clock, to learn and to rank. */
  seconds: number;
}

export interface RecommendEvaluation {
  /** With a purchase before the split and one after. */
  customers: number;
  /** Bought before the split; all of them are ranked for each customer. */
  items: number;
  /** Lines of the file that are not looked at. */
  anonymous: number;
  returns: number;
  methods: RecommendMethodEvaluation[];
  chosen: MethodName;
}

/**
 * Learns from a file's purchases before a day what customers buy next, ranks all products for each, and compares with what they bought.
 *
 * @throws TransactionsFileError naming line, column and rule, or that nobody can be judged
 */
export async function evaluateRecommendFile(path: string, settings: RecommendSettings): Promise<RecommendEvaluation> {
  const first = dayOf("The split", settings.split);
  const until = settings.until === undefined ? null : dayOf("The last day", settings.until);
  if (until !== null && until < first)
    throw new TransactionsFileError(`The last day foretold is the split or later; got ${settings.until}.`);
  const { purchases, anonymous, returns } = await readOrderLines(path, settings.orders, settings.columns);
  const last = until ?? spanOf(purchases)!.last;
  const { seed, signal, onProgress } = settings;
  await loadEngine();
  const window = { first, last, mostJudged: Number.POSITIVE_INFINITY };
  const judgement = await judgeMethods(purchases, window, { seed, signal, onProgress });
  if (judgement === null)
    throw new TransactionsFileError(`${path}: nobody buys both before ${settings.split} and from then on.`);
  const { customers, items, methods, chosen } = judgement;
  return {
    customers,
    items,
    anonymous,
    returns,
    methods: methods.map(({ name, spec, accuracy: { all, newToThem }, seconds }) => {
      const { customers: _, ...accuracy } = all;
      return { name, ...accuracy, newToThem, model: spec, seconds };
    }),
    chosen: chosen.name,
  };
}

function dayOf(what: string, text: string): number {
  const day = toDay(text);
  if (Number.isNaN(day))
    throw new TransactionsFileError(`${what} is an ISO day such as 2011-09-01; got ${JSON.stringify(text)}`);
  return day;
}
