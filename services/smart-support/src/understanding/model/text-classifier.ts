import { ExampleIndex } from "./example-index.ts";
import { FeatureSpace } from "./feature-space.ts";
import { LinearSvm } from "./linear-svm.ts";

export interface LabelledText {
  text: string;
  label: string;
}

/** Weight of the nearest example beside the machine's score: what was asked in nearly these words before is most likely asked again. */
const nearestWeight = 0.5;
const cost = 1;
const passes = 50;

/**
 * Tells the label of a text by examples: linear support vector machines over words and their pieces, and the nearest example of each
 * label. What it answers are scores; `IntentClassifier` makes probabilities of them and knows what is out of scope.
 */
export class TextClassifier {
  private constructor(
    private readonly space: FeatureSpace,
    private readonly machine: LinearSvm,
    private readonly examples: ExampleIndex,
    /** In the order of scores. */
    readonly labels: readonly string[],
  ) {}

  /** @throws RangeError when there are not two labels to tell apart */
  static fit(examples: readonly LabelledText[], seed: number): TextClassifier {
    const labels = [...new Set(examples.map(({ label }) => label))].sort();
    if (labels.length < 2) throw new RangeError(`Labels to tell apart are at least 2; got ${labels.length}`);
    const places = new Map(labels.map((label, place) => [label, place]));
    const classes = Int32Array.from(examples, ({ label }) => places.get(label)!);
    const space = FeatureSpace.fit(examples.map(({ text }) => text));
    const vectors = examples.map(({ text }) => space.vectorOf(text));
    const { size } = space;
    const machine = LinearSvm.fit(vectors, classes, { size, classes: labels.length, cost, passes, seed });
    return new TextClassifier(space, machine, new ExampleIndex(vectors, classes, size, labels.length), labels);
  }

  /** [labels]: higher is likelier; a text that shares nothing with the examples has low scores throughout. */
  scoresOf(text: string): Float64Array {
    const vector = this.space.vectorOf(text);
    const nearest = this.examples.nearest(vector);
    return this.machine.scoresOf(vector).map((score, label) => score + nearestWeight * nearest[label]!);
  }

  labelOf(text: string): string {
    const scores = this.scoresOf(text);
    return this.labels[scores.indexOf(Math.max(...scores))]!;
  }
}
