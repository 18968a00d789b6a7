import { ExampleIndex, type ExampleIndexState } from "./example-index.ts";
import { FeatureSpace, type FeatureSpaceState } from "./feature-space.ts";
import { LinearSvm, type LinearSvmState } from "./linear-svm.ts";

export interface LabelledText {
  text: string;
  label: string;
}

/** What a classifier is kept as: plain values, to be written anywhere. */
export interface TextClassifierState {
  labels: readonly string[];
  space: FeatureSpaceState;
  machine: LinearSvmState;
  examples: ExampleIndexState;
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
    return new TextClassifier(space, machine, ExampleIndex.of(vectors, classes, size, labels.length), labels);
  }

  static restore({ labels, space, machine, examples }: TextClassifierState): TextClassifier {
    return new TextClassifier(
      FeatureSpace.restore(space),
      LinearSvm.restore(machine),
      ExampleIndex.restore(examples),
      labels,
    );
  }

  get state(): TextClassifierState {
    const { labels, space, machine, examples } = this;
    return { labels, space: space.state, machine: machine.state, examples: examples.state };
  }

  /** [labels]: higher is likelier; a text that shares nothing with the examples has low scores throughout. */
  scoresOf(text: string): Float64Array {
    return this.scoresAndNearest(text).scores;
  }

  /** [labels]: the scores, and how near the nearest example of each is, which a classifier has to be better than. */
  scoresAndNearest(text: string): { scores: Float64Array; nearest: Float64Array } {
    const vector = this.space.vectorOf(text);
    const nearest = this.examples.nearest(vector);
    const scores = this.machine.scoresOf(vector).map((score, label) => score + nearestWeight * nearest[label]!);
    return { scores, nearest };
  }

  labelOf(text: string): string {
    const scores = this.scoresOf(text);
    return this.labels[scores.indexOf(Math.max(...scores))]!;
  }
}
