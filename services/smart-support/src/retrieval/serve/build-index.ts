import { termsOf } from "../model/terms.ts";
import type { Breather } from "./breather.ts";
import { type IndexedPassage, PassageIndex } from "./passage-index.ts";
import { Postings } from "./postings.ts";
import type { ListedPassage } from "./read-passages.ts";
import { TermDictionary } from "./term-dictionary.ts";

/** Where an index takes from what it does not have yet. */
export interface IndexSources {
  /** What passages are found by, by id; a passage that is gone by now has none. */
  texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Vectors that are kept, by id. */
  vectors(ids: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  /** Makes the vector of a passage whose terms are known; null where only kept ones are to be had. */
  encode: ((terms: readonly string[]) => Float32Array) | null;
  /** Is given the vectors that were made, to keep them. */
  keep(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
  /** Numbers of a vector; 0 where none are compared. */
  width: number;
}

/** Passages that are read at once. */
const batchSize = 500;

/**
 * Makes an index of the passages that are listed. What the one before knew of them is taken over; only others are read, parted into terms and
 * described. In slices: the process goes on with everything else meanwhile.
 *
 * @param previous with the vectors of the same encoder; null: all is made
 */
export async function buildIndex(
  listed: readonly ListedPassage[],
  sources: IndexSources,
  previous: PassageIndex | null,
  breather: Breather,
): Promise<PassageIndex> {
  const { width } = sources;
  const known = new Map(previous?.passages.map((passage, at) => [passage.id, { passage, at }]));
  // Vectors that were still to be made may be kept by now.
  const awaits = (at: number) => sources.encode === null && previous?.isDescribed(at) === false;
  const kept = (one: ListedPassage) => {
    const before = known.get(one.id);
    return before?.passage.mark === one.mark && !awaits(before.at) ? before : undefined;
  };
  // Numbers of terms that nothing holds any more are left behind when all is made anew.
  const dictionary = previous?.dictionary ?? new TermDictionary();
  const read = new Map<string, Int32Array>();
  const vectors = new Map<string, Float32Array>();
  const others = listed.filter((one) => kept(one) === undefined).map(({ id }) => id);
  for (let from = 0; from < others.length; from += batchSize) {
    const ids = others.slice(from, from + batchSize);
    const texts = await sources.texts(ids);
    const stored = width === 0 ? new Map<string, Float32Array>() : await sources.vectors(ids);
    const made = new Map<string, Float32Array>();
    for (const [id, text] of texts) {
      const terms = termsOf(text);
      read.set(id, dictionary.numbersOf(terms));
      const vector = stored.get(id);
      if (vector?.length === width) vectors.set(id, vector);
      else if (width > 0 && sources.encode !== null) made.set(id, sources.encode(terms));
      await breather.breathe();
    }
    for (const [id, vector] of made) vectors.set(id, vector);
    if (made.size > 0) await sources.keep(made);
  }
  const passages: IndexedPassage[] = [];
  const rows = new Float32Array(listed.length * width);
  for (const one of listed) {
    const before = kept(one);
    const terms = before?.passage.terms ?? read.get(one.id);
    if (terms === undefined) continue;
    const vector = before === undefined ? vectors.get(one.id) : vectorOf(previous!, before.at);
    if (vector !== undefined) rows.set(vector, passages.length * width);
    passages.push({ ...one, terms });
    await breather.breathe();
  }
  const postings = await Postings.build(
    passages.map(({ terms }) => terms),
    dictionary.size,
    breather,
  );
  return new PassageIndex(passages, dictionary, postings, rows.subarray(0, passages.length * width), width);
}

function vectorOf({ vectors, width }: PassageIndex, at: number): Float32Array {
  return vectors.subarray(at * width, (at + 1) * width);
}
