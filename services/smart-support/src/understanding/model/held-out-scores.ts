import { Random } from "@bellwether/runtime/tensor/random";
import { type LabelledText, TextClassifier } from "./text-classifier.ts";

/** Scores of a text by a classifier that did not see it. */
export interface HeldOutText {
  /** [labels], by `labels` of that fold's classifier. */
  scores: Float64Array;
  /** Place of the true label among the scores. */
  truth: number;
}

const folds = 5;
/** From as many examples on one fold says enough, and five would take five trainings. */
const manyExamples = 4_000;

/**
 * Scores examples by classifiers that were fitted without them, in five folds dealt label by label. Examples of a label that a fold's
 * classifier has not seen are left out.
 */
export function heldOutScores(examples: readonly LabelledText[], seed: number): HeldOutText[] {
  const fold = new Int32Array(examples.length);
  const dealt = new Map<string, number>();
  for (const at of new Random(seed).fork("folds").permutation(examples.length)) {
    const { label } = examples[at]!;
    const count = dealt.get(label) ?? 0;
    fold[at] = count % folds;
    dealt.set(label, count + 1);
  }
  const held: HeldOutText[] = [];
  for (let part = 0; part < (examples.length < manyExamples ? folds : 1); part++) {
    const classifier = TextClassifier.fit(
      examples.filter((_, at) => fold[at] !== part),
      seed,
    );
    for (const [at, { text, label }] of examples.entries()) {
      const truth = fold[at] === part ? classifier.labels.indexOf(label) : -1;
      if (truth >= 0) held.push({ scores: classifier.scoresOf(text), truth });
    }
  }
  return held;
}
