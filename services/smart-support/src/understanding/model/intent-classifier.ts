import { type HeldOutText, heldOutScores } from "./held-out-scores.ts";
import { fitTemperature, softmax } from "./temperature.ts";
import { type LabelledText, TextClassifier, type TextClassifierState } from "./text-classifier.ts";

export interface IntentSettings {
  seed: number;
  /** Share of questions, understood rightly, that may be taken for out of scope; more refuses more of what nobody taught. */
  refusedShare?: number;
}

export interface RankedIntent {
  intent: string;
  /** Given that the question is in scope. */
  probability: number;
}

export interface Understanding {
  intent: string;
  probability: number;
  /** False where the question is too far from all that was taught to be any of it. */
  inScope: boolean;
  /** The next likeliest, at most 3. */
  alternatives: RankedIntent[];
}

/** What a classifier is kept as. */
export interface IntentClassifierState {
  classifier: TextClassifierState;
  temperature: number;
  leastScore: number;
}

/** One in twenty: chosen for no data set, as the level of a test is. */
export const defaultRefusedShare = 0.05;

/**
 * Tells what a question is about, how surely, and whether it is about anything that was taught.
 *
 * Scope is judged by the score of the intent itself: out of scope is what scores lower than all but `refusedShare` of the questions that
 * held-out folds understood rightly. No example of what is out of scope is needed.
 */
export class IntentClassifier {
  private constructor(
    private readonly classifier: TextClassifier,
    private readonly temperature: number,
    /** Score under which a question is out of scope. */
    readonly leastScore: number,
  ) {}

  /** @throws RangeError when there are not two intents, or none was understood in a held-out fold */
  static fit(
    examples: readonly LabelledText[],
    { seed, refusedShare = defaultRefusedShare }: IntentSettings,
  ): IntentClassifier {
    return IntentClassifier.fitBeside(heldOutScores(examples, { seed }).held, examples, { seed, refusedShare });
  }

  /** As `fit`, by held-out scores of the same examples that are known already. */
  static fitBeside(
    held: readonly HeldOutText[],
    examples: readonly LabelledText[],
    { seed, refusedShare = defaultRefusedShare }: IntentSettings,
  ): IntentClassifier {
    const classifier = TextClassifier.fit(examples, seed);
    return new IntentClassifier(classifier, fitTemperature(held), leastScoreOf(held, refusedShare));
  }

  static restore({ classifier, temperature, leastScore }: IntentClassifierState): IntentClassifier {
    return new IntentClassifier(TextClassifier.restore(classifier), temperature, leastScore);
  }

  get state(): IntentClassifierState {
    const { classifier, temperature, leastScore } = this;
    return { classifier: classifier.state, temperature, leastScore };
  }

  understand(question: string): Understanding {
    const { scores, nearest } = this.classifier.scoresAndNearest(question);
    const probabilities = softmax(scores, this.temperature);
    const [best, ...others] = this.classifier.labels
      .map((intent, at) => ({ intent, at, probability: probabilities[at]! }))
      .sort((a, b) => b.probability - a.probability);
    const { intent, at, probability } = best!;
    return {
      intent,
      probability,
      // What shares nothing with any example is scored by how common intents are, which may be much among few.
      inScope: scores[at]! >= this.leastScore && nearest.some((similarity) => similarity > 0),
      alternatives: others.slice(0, 3).map(({ intent, probability }) => ({ intent, probability })),
    };
  }
}

/**
 * The score under which a question is out of scope.
 *
 * @throws RangeError when no text was understood rightly, or the share is none
 */
export function leastScoreOf(held: readonly HeldOutText[], refusedShare: number): number {
  if (!(refusedShare >= 0 && refusedShare < 1))
    throw new RangeError(`The share of refused questions lies in [0, 1); got ${refusedShare}`);
  const right = held
    .filter(({ scores, truth }) => scores.every((score) => score <= scores[truth]!))
    .map(({ scores, truth }) => scores[truth]!)
    .sort((a, b) => a - b);
  if (right.length === 0) throw new RangeError("No question was understood by the other examples: there are too few.");
  return right[Math.floor(refusedShare * right.length)]!;
}
