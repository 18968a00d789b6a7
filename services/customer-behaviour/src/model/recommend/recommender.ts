import type { Purchases } from "./purchases.ts";

/** How products can be ranked for a customer. Popularity is the baseline. */
export const methodNames = [
  "POPULARITY",
  "RECENT_POPULARITY",
  "PERSONAL",
  "ITEM_NEIGHBOUR",
  "EASE",
  "SEQUENCE",
  "BLEND",
] as const;
export type MethodName = (typeof methodNames)[number];

/** Numbers that a method is given and does not learn, by name. */
export type Settings = Readonly<Record<string, number>>;

/** Ranks all products for customers it has learnt from. */
export interface Recommender {
  /**
   * Writes a score for each product; the higher, the likelier bought next.
   *
   * @param scores as many as there are products, of any content
   */
  score(customer: number, scores: Float32Array): void;
}

export interface FitContext {
  seed: number;
  /** Baskets that a network learns from at most, the newest. */
  mostBaskets?: number;
  /** Seconds after which a network keeps what it has learnt; without them the same seed gives the same weights on every machine. */
  networkSeconds?: number;
  signal: AbortSignal;
  onProgress: (fraction: number) => void;
}

/** One way to learn from purchases. */
export interface RecommendMethod {
  name: MethodName;
  /** What it may be set to; a validation window chooses. */
  candidates: readonly Settings[];
  /** Whether it learns anything from these purchases; else it is left out. */
  takes(purchases: Purchases): boolean;
  fit(purchases: Purchases, settings: Settings, context: FitContext): Recommender | Promise<Recommender>;
}
