import { Random } from "@bellwether/runtime/tensor/random";
import { type LabelledText, TextClassifier } from "./text-classifier.ts";

/** Scores of a text by a classifier that did not see it. */
export interface HeldOutScores {
  /** Place of the text among those that were given. */
  at: number;
  /** Which classifier: two texts of one fold were scored by the same. */
  fold: number;
  /** [labels], in the order of `labels`. */
  scores: Float64Array;
  labels: readonly string[];
  /** [labels]: how near the nearest example of each is. */
  nearest: Float64Array;
}

export interface HeldOutText extends HeldOutScores {
  /** Place of the true label among the scores. */
  truth: number;
}

export interface HoldingOut {
  seed: number;
  /** [examples]: what has the same number is held out together; without them each example is on its own. */
  groups?: ArrayLike<number> | undefined;
  /** Texts that have none of the labels, dealt to the folds likewise. */
  outside?: readonly string[];
}

const folds = 5;
/** From as many examples on one fold says enough, and five would take five trainings. */
const manyExamples = 4_000;

/**
 * Scores examples by classifiers that were fitted without them, in five folds dealt label by label. Examples of a label that a fold's
 * classifier has not seen are left out.
 */
export function heldOutScores(
  examples: readonly LabelledText[],
  { seed, groups = examples.map((_, at) => at), outside = [] }: HoldingOut,
): { held: HeldOutText[]; outside: HeldOutScores[] } {
  const fold = dealtFolds(examples, groups, seed);
  const held: HeldOutText[] = [];
  const outsideHeld: HeldOutScores[] = [];
  for (let part = 0; part < (examples.length < manyExamples ? folds : 1); part++) {
    const others = examples.filter((_, at) => fold[at] !== part);
    // Where all of a label is one text again and again, the fold without it may have nothing left to tell apart.
    if (new Set(others.map(({ label }) => label)).size < 2) continue;
    const classifier = TextClassifier.fit(others, seed);
    const { labels } = classifier;
    const scored = (text: string, at: number): HeldOutScores => ({
      at,
      fold: part,
      labels,
      ...classifier.scoresAndNearest(text),
    });
    for (const [at, { text, label }] of examples.entries()) {
      const truth = fold[at] === part ? labels.indexOf(label) : -1;
      if (truth >= 0) held.push({ ...scored(text, at), truth });
    }
    for (const [at, text] of outside.entries()) if (at % folds === part) outsideHeld.push(scored(text, at));
  }
  return { held, outside: outsideHeld };
}

/** [examples]: the fold of each, a label's groups dealt one after the other. */
function dealtFolds(examples: readonly LabelledText[], groups: ArrayLike<number>, seed: number): Int32Array {
  const fold = new Int32Array(examples.length);
  const dealt = new Map<string, number>();
  const foldOfGroup = new Map<number, number>();
  for (const at of new Random(seed).fork("folds").permutation(examples.length)) {
    const known = foldOfGroup.get(groups[at]!);
    if (known !== undefined) {
      fold[at] = known;
      continue;
    }
    const { label } = examples[at]!;
    const count = dealt.get(label) ?? 0;
    fold[at] = count % folds;
    foldOfGroup.set(groups[at]!, fold[at]);
    dealt.set(label, count + 1);
  }
  return fold;
}
