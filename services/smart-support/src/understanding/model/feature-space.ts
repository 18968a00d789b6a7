import { featuresOf, type TextFeatures } from "./text-features.ts";

/** Values that are not 0, by their place. */
export interface SparseVector {
  indices: Int32Array;
  values: Float64Array;
}

const kinds = ["words", "pieces"] as const satisfies readonly (keyof TextFeatures)[];
type FeatureKind = (typeof kinds)[number];

/** Share of each kind in the length of a vector: pieces tell more of short messages, chosen by folds of training parts (decision 0059). */
const weights: Record<FeatureKind, number> = { words: 1 / Math.sqrt(5), pieces: 2 / Math.sqrt(5) };

/** Texts from which on a feature has to be seen twice: what is seen once tells nothing of others, and is most of what there is. */
const manyTexts = 2_000;

/** The space as plain values: of each kind, its features in the order of their places, and the weight of each. */
export type FeatureSpaceState = Record<FeatureKind, { first: number; keys: string[]; weights: Float64Array }>;

/** The vector space of the texts it was fitted to: TF-IDF with damped counts, each kind of feature at unit length before they are weighed. */
export class FeatureSpace {
  private constructor(private readonly places: Record<FeatureKind, ReadonlyMap<string, readonly [number, number]>>) {}

  static fit(texts: readonly string[]): FeatureSpace {
    const fewest = texts.length >= manyTexts ? 2 : 1;
    const seen: Record<FeatureKind, Map<string, number>> = { words: new Map(), pieces: new Map() };
    for (const text of texts) {
      const features = featuresOf(text);
      for (const kind of kinds)
        for (const key of features[kind].keys()) seen[kind].set(key, (seen[kind].get(key) ?? 0) + 1);
    }
    let size = 0;
    const placed = (counts: Map<string, number>) => {
      const places = new Map<string, readonly [number, number]>();
      for (const [key, count] of counts)
        if (count >= fewest) places.set(key, [size++, Math.log((1 + texts.length) / (1 + count)) + 1]);
      return places;
    };
    return new FeatureSpace({ words: placed(seen.words), pieces: placed(seen.pieces) });
  }

  static restore(state: FeatureSpaceState): FeatureSpace {
    const placed = ({ first, keys, weights }: FeatureSpaceState[FeatureKind]) =>
      new Map(keys.map((key, at) => [key, [first + at, weights[at]!] as const]));
    return new FeatureSpace({ words: placed(state.words), pieces: placed(state.pieces) });
  }

  get state(): FeatureSpaceState {
    const kept = (places: ReadonlyMap<string, readonly [number, number]>, first: number) => ({
      first,
      keys: [...places.keys()],
      weights: Float64Array.from(places.values(), ([, weight]) => weight),
    });
    const { words, pieces } = this.places;
    return { words: kept(words, 0), pieces: kept(pieces, words.size) };
  }

  /** Features. */
  get size(): number {
    return this.places.words.size + this.places.pieces.size;
  }

  /** Of length 1, or less where a kind of feature is not known at all; empty where nothing of the text is known. */
  vectorOf(text: string): SparseVector {
    const features = featuresOf(text);
    const indices: number[] = [];
    const values: number[] = [];
    for (const kind of kinds) {
      const from = values.length;
      let squares = 0;
      for (const [key, count] of features[kind]) {
        const place = this.places[kind].get(key);
        if (place === undefined) continue;
        const value = (1 + Math.log(count)) * place[1];
        indices.push(place[0]);
        values.push(value);
        squares += value * value;
      }
      const scale = weights[kind] / Math.sqrt(squares);
      for (let at = from; at < values.length; at++) values[at]! *= scale;
    }
    return { indices: Int32Array.from(indices), values: Float64Array.from(values) };
  }
}
