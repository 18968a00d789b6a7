import { Random } from "@bellwether/runtime/tensor/random";
import { runsOf } from "../../text/words.ts";

/** Values of a signature: `bands` of `rows` each. Two texts of a similarity s share a band with probability 1 − (1 − s⁵)²⁰: 0.99 at 0.75. */
const bands = 20;
const rows = 5;
const prime = 4_294_967_291;

/** Pieces of three characters, of a text in small letters without its signs: the same words with other signs are the same text. */
export function shinglesOf(text: string): Set<string> {
  const plain = runsOf(text)
    .filter(({ kind }) => kind !== "sign")
    .map(({ text }) => text)
    .join(" ");
  const characters = [" ", ...plain, " "];
  const shingles = new Set<string>();
  for (let at = 0; at + 3 <= characters.length; at++) shingles.add(characters.slice(at, at + 3).join(""));
  return shingles;
}

/** Shared shingles over all shingles of both, 0 … 1; of two texts without any, 1. */
export function similarityOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared++;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}

/**
 * [texts]: a group's number for each text; texts at least as similar as `least` are in one group, and so is what a chain of them joins.
 * Candidates come of MinHash signatures, which miss few, and each is compared exactly: no two texts are joined that are not similar.
 *
 * Source: Leskovec, Rajaraman & Ullman, Mining of Massive Datasets (2nd ed.), section 3.4.
 */
export function groupNearDuplicates(texts: readonly string[], least: number): Int32Array {
  const shingles = texts.map(shinglesOf);
  const parents = Int32Array.from(texts, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  const hashes = hashesOf(new Random("near-duplicates"));
  const buckets = new Map<string, number>();
  for (const [at, own] of shingles.entries()) {
    const signature = signatureOf(own, hashes);
    for (let band = 0; band < bands; band++) {
      const key = `${band}:${signature.subarray(band * rows, (band + 1) * rows).join()}`;
      const other = buckets.get(key);
      if (other === undefined) buckets.set(key, at);
      else if (rootOf(other) !== rootOf(at) && similarityOf(own, shingles[other]!) >= least)
        parents[rootOf(at)] = rootOf(other);
    }
  }
  return Int32Array.from(texts, (_, at) => rootOf(at));
}

function hashesOf(random: Random): [multiplier: number, shift: number][] {
  return Array.from({ length: bands * rows }, () => [1 + random.integer(0xffff), random.integer(0xffffffff)]);
}

function signatureOf(shingles: ReadonlySet<string>, hashes: readonly [number, number][]): Float64Array {
  const least = new Float64Array(hashes.length).fill(prime);
  for (const shingle of shingles) {
    const value = hashOf(shingle);
    for (let at = 0; at < hashes.length; at++) {
      const [multiplier, shift] = hashes[at]!;
      // Below 2^48 + 2^32: exact.
      const hashed = (value * multiplier + shift) % prime;
      if (hashed < least[at]!) least[at] = hashed;
    }
  }
  return least;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
