/**
 * Seeded random numbers, the same on every engine, platform and Node version.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand: 128 bits of state, passes BigCrush), seeded through
 * FNV-1a of the seed's text, as its author recommends with 12 rounds thrown away.
 */
export class Random {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;
  #spareNormal: number | undefined;

  /** @param seed any finite number or text; the same seed gives the same sequence */
  constructor(seed: number | string) {
    if (typeof seed === "number" && !Number.isFinite(seed)) {
      throw new Error(`A seed is a finite number or a text; got ${seed}`);
    }
    this.#seed = String(seed);
    this.#a = hash(this.#seed, 0x811c9dc5);
    this.#b = hash(this.#seed, 0x01000193);
    this.#c = hash(this.#seed, 0x9e3779b9);
    for (let round = 0; round < 12; round++) this.#uint32();
  }

  /** An independent generator named by a label: drawing from one never shifts another. */
  fork(label: string | number): Random {
    return new Random(`${this.#seed}/${label}`);
  }

  /** Uniform in [0, 1), with 53 random bits. */
  uniform(): number {
    return ((this.#uint32() >>> 5) * 0x4000000 + (this.#uint32() >>> 6)) / 0x20000000000000;
  }

  /** Uniform integer in [0, bound). @param bound 1 to 2^32 */
  integer(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > 0x100000000) {
      throw new Error(`An integer's bound is 1 to 2^32; got ${bound}`);
    }
    // Values above the last full multiple would make small integers likelier.
    const limit = 0x100000000 - (0x100000000 % bound);
    let drawn = this.#uint32();
    while (drawn >= limit) drawn = this.#uint32();
    return drawn % bound;
  }

  /** Standard normal (Box and Muller, 1958). */
  normal(): number {
    if (this.#spareNormal !== undefined) {
      const spare = this.#spareNormal;
      this.#spareNormal = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.#spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** The integers 0 to size − 1 in random order (Fisher and Yates). */
  permutation(size: number): Uint32Array {
    const order = Uint32Array.from({ length: size }, (_, index) => index);
    for (let last = size - 1; last > 0; last--) {
      const chosen = this.integer(last + 1);
      const held = order[last]!;
      order[last] = order[chosen]!;
      order[chosen] = held;
    }
    return order;
  }

  /** One of the choices, each equally likely. */
  pick<T>(choices: readonly T[]): T {
    return choices[this.integer(choices.length)] as T;
  }

  #uint32(): number {
    const result = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0;
    return result >>> 0;
  }
}

/** FNV-1a over UTF-16 units, finished by murmur3's mixer so that near seeds give far states. */
function hash(text: string, basis: number): number {
  let state = basis;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
