import type { InstanceInput } from "./instance-input.ts";

export type AnswerValue = number | readonly number[] | Readonly<Record<string, number>>;

/** What a model says of an instance. */
export interface ModelAnswer {
  /** By the name an expected answer has; see `otherNames` for its synonyms. */
  values: Readonly<Record<string, AnswerValue>>;
  /** Names of what is decided, in the order of `at`: an expected `cost_at_r_5_Q_10` asks for at([5, 10]). */
  decision?: readonly string[];
  /** The cost, or profit, of any decision. */
  at?(decision: readonly number[]): number;
  /** Whether other decisions than ours are just as good, to the tolerance: there may be several best ones. */
  isAsGood?(key: string, expected: unknown, tolerance: number): boolean;
  /** Relative; 1e-6, that of closed forms, unless given. */
  tolerance?: number;
}

/** A model of the literature. */
export interface TextbookModel {
  /** @param name of the model in the instance, in lower case. */
  matches(name: string, input: InstanceInput): boolean;
  /** Input fields read, beside those of demand. */
  fields: readonly string[];
  /** @throws InventoryParameterError */
  solve(input: InstanceInput, name: string): ModelAnswer;
}
