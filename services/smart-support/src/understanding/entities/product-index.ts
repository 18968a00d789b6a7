export interface NamedProduct {
  externalId: string;
  name: string;
}

export interface FoundProduct {
  startsAt: number;
  endsAt: number;
  /** The product's external id; of several with one name, such as sizes, the first. */
  value: string;
}

interface Token {
  text: string;
  startsAt: number;
  endsAt: number;
}

const tokens = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
/** Where a name goes on in another language. */
const languages = /\s+(?=\p{Script=Han})|(?<=[\p{Script=Han}）)])\s+(?=\p{Script=Latin})/u;
/** Characters of an external id that people write: letters and digits. */
const shortestCode = 3;
/** What parts a name from its size, its colour, or the same in another language. */
const partings =
  /[,，;；()（）[\]【】/|｜·]|(?<=\p{Script=Han})\s+(?=\p{Script=Latin})|(?<=[\p{Script=Latin}\d])\s*(?=\p{Script=Han})/u;
/** Words of a name at most. */
const longestName = 16;
/** Letters from which on a word may be misspelt by one. */
const misspeltFrom = 5;

/** Finds products by their names in a text: whole, or the part of a name that people say, the longest first; a letter of a longer word may be wrong. */
export class ProductIndex {
  private readonly names = new Map<string, string>();
  private readonly words = new Set<string>();
  /** Words by what is left of them without one letter. */
  private readonly shortened = new Map<string, string>();

  constructor(products: readonly NamedProduct[]) {
    for (const { externalId, name } of [...products].sort((a, b) => (a.externalId < b.externalId ? -1 : 1)))
      for (const [words, isTelling] of callings(externalId, name)) if (isTelling) this.add(words, externalId);
    for (const word of this.words)
      if (word.length >= misspeltFrom) for (const short of [word, ...withoutOne(word)]) this.shortened.set(short, word);
  }

  find(folded: string): FoundProduct[] {
    const read = tokensOf(folded);
    const words = read.map(({ text }) => this.known(text));
    const found: FoundProduct[] = [];
    for (let at = 0; at < read.length; ) {
      const length = this.longestFrom(words, at);
      if (length === 0) {
        at++;
        continue;
      }
      const value = this.names.get(keyOf(words.slice(at, at + length)))!;
      found.push({ startsAt: read[at]!.startsAt, endsAt: read[at + length - 1]!.endsAt, value });
      at += length;
    }
    return found;
  }

  private longestFrom(words: readonly string[], at: number): number {
    if (!this.words.has(words[at]!)) return 0;
    for (let length = Math.min(longestName, words.length - at); length > 0; length--)
      if (this.names.has(keyOf(words.slice(at, at + length)))) return length;
    return 0;
  }

  private add(words: readonly string[], externalId: string): void {
    const key = keyOf(words);
    if (words.length > longestName || this.names.has(key)) return;
    this.names.set(key, externalId);
    for (const word of words) this.words.add(word);
  }

  /** The word of a name that was meant, or the word itself. */
  private known(word: string): string {
    if (this.words.has(word) || word.length < misspeltFrom || /\d/.test(word)) return word;
    for (const short of [word, ...withoutOne(word)]) {
      const meant = this.shortened.get(short);
      if (meant !== undefined && isOneApart(word, meant)) return meant;
    }
    return word;
  }
}

/** What people may call a product, and whether it names one: whole, in one of its languages, or without what follows a sign. */
function callings(externalId: string, name: string): [words: string[], isTelling: boolean][] {
  const parts = new Set([name, ...name.split(languages), ...name.split(partings)]);
  const own = wordsOf(externalId);
  const isCode = /\p{L}/u.test(externalId) && /\d/.test(externalId) && externalId.length >= shortestCode;
  return [
    ...Array.from(parts, (part): [string[], boolean] => [wordsOf(part), namesSomething(wordsOf(part))]),
    [own, isCode],
  ];
}

/** A number, a size or a single character names nothing. */
function namesSomething(words: readonly string[]): boolean {
  const letters = words.filter((word) => /\p{L}/u.test(word) && !/^\d/.test(word));
  return letters.join("").length >= (/\p{Script=Han}/u.test(letters.join("")) ? 2 : 4);
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(tokens), ({ 0: word, index }) => ({
    text: word.toLowerCase(),
    startsAt: index,
    endsAt: index + word.length,
  }));
}

const wordsOf = (text: string) => tokensOf(text).map(({ text }) => text);
const keyOf = (words: readonly string[]) => words.join(" ");

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** One letter more, less, other, or changed with its neighbour. */
function isOneApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
