import { stemmer } from "stemmer";

/** What a sentence claims beside its words: it is true of another sentence only where that one claims the same. */
export interface Claims {
  /** Numbers with their currency, and with the word that they count: `30 day`, `£4.50`. */
  numbers: string[];
  /** Names, addresses and codes, in lower case. */
  names: string[];
  isNegative: boolean;
  /** Whether it says that something is so only under a condition. */
  isLimited: boolean;
}

const number = /([$£€¥]?\d+(?:[.,:/-]\d+)*%?)(?:[\s-]*(\p{Script=Han}|\p{L}+))?/gu;
const hanNumber = /[零〇一二两三四五六七八九十百千万亿半]+/gu;
/** Addresses of the web and of mail, and what has a dot within it. */
const address = /[^\s，。；、（）()]*(?:@|:\/\/)[^\s，。；、（）()]*|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const latin = /[\p{Script=Latin}\p{N}]+/gu;
const han = /\p{Script=Han}/u;
const capital = /\p{Lu}/u;

const englishNumber =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|half|twice|double)\b/gi;
const negative = /\b(?:not|no|never|none|nothing|nobody|neither|nor|without|cannot)\b|n['’]t\b|[不没无未非别勿]/i;
/** Words with a character of negation that negate nothing. */
const harmless = /非常|特别|别人|区别|类别|无线|不同|不锈钢|不仅|不但/g;
const limit = /\b(?:only|except|unless|until|if)\b|只|仅|除非|除了|除外|如果|若/i;

/** What a sentence claims, as far as its form tells. */
export function claimsOf(sentence: string): Claims {
  const text = sentence.normalize("NFKC");
  const numbers = Array.from(text.matchAll(number), ([, value, counted]) =>
    counted === undefined ? value! : `${value} ${stemmer(counted.toLowerCase())}`,
  );
  numbers.push(...(text.match(hanNumber) ?? []));
  numbers.push(...(text.match(englishNumber) ?? []).map((word) => word.toLowerCase()));
  const words = text.match(latin) ?? [];
  // The first word of a sentence has a capital anyhow; among Chinese, all Latin words are names.
  const named = han.test(text) ? words : words.slice(1).filter((word) => word !== "I" && capital.test(word));
  const names = [...named, ...(text.match(address) ?? [])].map((name) => name.toLowerCase().replace(/[.,:]+$/, ""));
  return {
    numbers,
    names,
    isNegative: negative.test(text.replace(harmless, "")),
    isLimited: limit.test(text.replace(harmless, "")),
  };
}

/** Whether all that is claimed is claimed by another sentence as well. */
export function claimsStandIn(claims: Claims, sentence: string): boolean {
  const other = claimsOf(sentence);
  const numbers = new Set(other.numbers.flatMap((one) => [one, one.split(" ")[0]!]));
  const text = sentence.normalize("NFKC").toLowerCase();
  const words = new Set(text.match(latin) ?? []);
  return (
    claims.numbers.every((one) => numbers.has(one)) &&
    claims.names.every((name) => words.has(name) || (/[^\p{L}\p{N}]/u.test(name) && text.includes(name))) &&
    claims.isNegative === other.isNegative &&
    claims.isLimited === other.isLimited
  );
}
