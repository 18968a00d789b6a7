/** How an organisation writes the numbers of its orders, as a pattern that a text is searched with. */
export interface OrderShape {
  /** Such as `SO-99999`: letters and signs as they are, a 9 for each digit. */
  form: string;
  /** Letters or signs tell a number of this shape from any other; bare digits do not. */
  isTelling: boolean;
}

/** Shapes are learnt from numbers that make up at least this share of them. */
const leastShare = 0.01;
const mostShapes = 20;
/** Fewer digits are too few to know an order by. */
const fewestDigits = 3;

/** The shapes of an organisation's own order numbers, the commonest first. */
export function learnOrderShapes(numbers: readonly string[]): OrderShape[] {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    const form = number.trim().toUpperCase().replace(/\d/g, "9");
    if ((form.match(/9/g)?.length ?? 0) < fewestDigits || !/^[\p{L}9 ._/#-]{3,40}$/u.test(form)) continue;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= leastShare * numbers.length)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, mostShapes)
    .map(([form]) => ({ form, isTelling: /[^9]/.test(form) }));
}

export interface FoundOrder {
  startsAt: number;
  endsAt: number;
  /** As the organisation writes it. */
  value: string;
}

const cue =
  /(?:orders?|订单|单|purchase|#|№)[^\p{L}\p{N}]*(?:numbers?|no|num|nr|id|ref|号码|编号|号)?[^\p{L}\p{N}]*(?:is|was|for|是|为)?[^\p{L}\p{N}]*$/iu;
/** Characters before a number that can say what it is. */
const reach = 24;
/** A number alone is what was asked for before. */
const alone = /^[\s#.,:：，。!！]*$/u;

/**
 * Numbers of orders in a text whose digits are folded. Where the shape is digits alone, words have to call it an order, or the text has to be nothing
 * else. Whether there is such an order is not asked: what is found must not depend on it, or a stranger could learn which there are.
 */
export function findOrders(folded: string, shapes: readonly OrderShape[]): FoundOrder[] {
  const found: FoundOrder[] = [];
  for (const { form, isTelling } of shapes) {
    for (const match of folded.matchAll(patternOf(form))) {
      const [startsAt, endsAt] = [match.index, match.index + match[0].length];
      const before = folded.slice(Math.max(0, startsAt - reach), startsAt);
      const isAlone = alone.test(folded.slice(0, startsAt)) && alone.test(folded.slice(endsAt));
      if (!isTelling && !isAlone && !cue.test(before)) continue;
      if (found.some((other) => other.startsAt < endsAt && startsAt < other.endsAt)) continue;
      found.push({ startsAt, endsAt, value: writtenAs(form, match[0]) });
    }
  }
  return found.sort((a, b) => a.startsAt - b.startsAt);
}

/** Signs may be left out or be others; the last run of digits grows with time, so one more or less will do. */
function patternOf(form: string): RegExp {
  const parts = form.match(/9+|\p{L}+|[^9\p{L}]/gu)!;
  const lastRun = parts.findLastIndex((part) => part.startsWith("9"));
  const pattern = parts.map((part, at) => {
    if (!part.startsWith("9")) return /\p{L}/u.test(part) ? part : "[ ._/#-]?";
    if (at !== lastRun) return `\\d{${part.length}}`;
    return `\\d{${Math.max(fewestDigits, part.length - 1)},${part.length + 1}}`;
  });
  return new RegExp(
    `(?<![\\p{L}\\d.-])${pattern.join("")}(?![\\p{L}\\d]|[.-]\\d)|(?<=\\p{Script=Han})${pattern.join("")}(?![A-Za-z\\d]|[.-]\\d)`,
    "giu",
  );
}

/** The digits and letters of what was written, with the signs of the organisation. */
function writtenAs(form: string, written: string): string {
  const signs = written
    .toUpperCase()
    .match(/\d+|\p{L}+/gu)!
    .join("");
  const parts = form.match(/9+|\p{L}+|[^9\p{L}]/gu)!;
  const lastRun = parts.findLastIndex((part) => part.startsWith("9"));
  const after = parts
    .slice(lastRun + 1)
    .join("")
    .replace(/[^\p{L}]/gu, "").length;
  let at = 0;
  return parts
    .map((part, place) => {
      if (!/[9\p{L}]/u.test(part)) return part;
      const length = place === lastRun ? signs.length - after - at : part.length;
      at += length;
      return signs.slice(at - length, at);
    })
    .join("");
}
