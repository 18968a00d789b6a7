import type { ConversationFacts, RatedConversation, SatisfactionSign } from "./conversation-facts.ts";
import { FeatureScale, type FeatureScaleState } from "./feature-scale.ts";
import { fitOrdinal, marksOf, type OrdinalRegression } from "./ordinal-regression.ts";

/** What a model is kept as: plain values. */
export interface SatisfactionModelState {
  scale: FeatureScaleState;
  regression: OrdinalRegression;
  ridge: number;
}

/** How satisfied a customer probably is who did not say. */
export interface PredictedSatisfaction {
  /** Probability of each mark, 1 to 5. */
  marks: number[];
  /** The mean of the marks by their probabilities. */
  expected: number;
  /** Probability of a 1 or a 2. */
  dissatisfied: number;
  /** What happened that speaks most against it, worst first; at most three. */
  against: SatisfactionSign[];
}

const mostSigns = 3;
/** Log-odds that a sign takes at least: a tenth is what nobody would notice. */
const leastSign = 0.1;

/** Tells from what happened in a conversation which mark its customer would give. */
export class SatisfactionModel {
  private constructor(
    private readonly scale: FeatureScale,
    private readonly regression: OrdinalRegression,
    private readonly ridge: number,
  ) {}

  /** @throws RangeError without a rated conversation */
  static fit(rated: readonly RatedConversation[], ridge: number): SatisfactionModel {
    if (rated.length === 0) throw new RangeError("Satisfaction is learnt from rated conversations; got none.");
    const scale = FeatureScale.fit(rated.map(({ facts }) => facts));
    const rows = rated.map(({ facts, mark }) => ({ x: scale.vectorOf(facts), mark }));
    return new SatisfactionModel(scale, fitOrdinal(rows, ridge), ridge);
  }

  static restore({ scale, regression, ridge }: SatisfactionModelState): SatisfactionModel {
    return new SatisfactionModel(FeatureScale.restore(scale), regression, ridge);
  }

  get state(): SatisfactionModelState {
    return { scale: this.scale.state, regression: this.regression, ridge: this.ridge };
  }

  predict(facts: ConversationFacts): PredictedSatisfaction {
    const marks = marksOf(this.regression, this.scale.vectorOf(facts));
    return {
      marks,
      expected: expectedMark(marks),
      dissatisfied: marks[0]! + marks[1]!,
      against: this.against(facts),
    };
  }

  private against(facts: ConversationFacts): SatisfactionSign[] {
    const told = this.scale
      .scaled(facts)
      .filter(({ isThere }) => isThere)
      .map(({ at, sign, value }) => ({ sign, log: value * this.regression.weights[at]! }))
      .filter(({ log }) => log <= -leastSign)
      .sort((one, other) => one.log - other.log);
    return [...new Set(told.map(({ sign }) => sign))].slice(0, mostSigns);
  }
}

/** @param marks probability of each, from 1 on */
export function expectedMark(marks: readonly number[]): number {
  return marks.reduce((sum, chance, at) => sum + chance * (at + 1), 0);
}
