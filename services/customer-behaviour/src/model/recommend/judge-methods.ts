import { chooseSettings, worth } from "./choose-settings.ts";
import { type JudgedRanking, measureRanking } from "./measure-ranking.ts";
import { fitSpec, type ModelSpec } from "./model-spec.ts";
import { judgedCustomers, ofKnownItems, type Purchases, purchasesWithin, spanOf } from "./purchases.ts";
import type { FitContext, MethodName, Recommender } from "./recommender.ts";

/** A method judged on days that nothing was learnt from. */
export interface JudgedMethod {
  name: MethodName;
  spec: ModelSpec;
  accuracy: JudgedRanking;
  /** Mean of both NDCG@10 of the days judged, and of the validation window that chose. */
  worth: number;
  validationWorth: number;
  /** Learning and ranking, of the clock; a blend takes parts that were learnt before as they are. */
  seconds: number;
}

export interface Judgement {
  /** Customers judged, and products ranked for them. */
  customers: number;
  items: number;
  methods: JudgedMethod[];
  /** The best on the validation window; the days judged have no say. */
  chosen: JudgedMethod;
}

export interface JudgeWindow {
  /** First and last day judged. Earlier days are learnt from. */
  first: number;
  last: number;
  /** Most customers judged. */
  mostJudged: number;
}

/** A validation window is as long as the days judged, and at most this share of what is known. */
const validationShare = 0.25;

/**
 * Chooses settings within the days before a window, learns from all of those days, and ranks every product for every customer of
 * the window. Null where no customer bought both before and within, or the days before are too few to choose by.
 */
export async function judgeMethods(
  purchases: Purchases,
  { first, last, mostJudged }: JudgeWindow,
  context: FitContext,
): Promise<Judgement | null> {
  const past = purchasesWithin(purchases, 0, first - 1);
  const span = spanOf(past);
  if (span === null) return null;
  const later = ofKnownItems(past, purchasesWithin(purchases, first, last));
  const judged = judgedCustomers(past, later, mostJudged);
  const days = Math.min(last - first + 1, Math.floor(validationShare * (span.last - span.first + 1)));
  if (judged.length === 0 || days < 1) return null;
  const contenders = await chooseSettings(past, days, {
    ...context,
    onProgress: (fraction) => context.onProgress(fraction / 2),
  });
  if (contenders.length === 0) return null;
  const methods: JudgedMethod[] = [];
  const learnt = new Map<string, Recommender>();
  for (const [i, { name, spec, worth: validationWorth }] of contenders.entries()) {
    const started = performance.now();
    const onProgress = (fraction: number) => context.onProgress((1 + (i + fraction) / contenders.length) / 2);
    const recommender = await fitSpec(spec, past, { ...context, onProgress }, learnt);
    const accuracy = measureRanking(recommender, past, later, judged);
    const seconds = (performance.now() - started) / 1000;
    methods.push({ name, spec, accuracy, worth: worth(accuracy), validationWorth, seconds });
  }
  const chosen = methods.reduce((best, one) => (one.validationWorth > best.validationWorth ? one : best));
  return { customers: judged.length, items: new Set(past.item).size, methods, chosen };
}
