/** Days of purchases by category, a row for each buyer, category and day, in any order. */
export interface CategoryPurchases {
  /** How many categories there are; each is its number from 0. */
  categories: number;
  buyer: Int32Array;
  category: Int32Array;
  /** Days since 1970-01-01. */
  day: Int32Array;
}

/** How the next category is told, and how often that came true in the hold-out. */
export interface NextCategoryReport {
  /** Days after which a purchase counts half; null where all count alike. */
  halfLifeDays: number | null;
  /** Share of the held-out buyers whose next purchase was of the category told. */
  hit: number;
  /** The same of telling everybody the commonest one. */
  commonestHit: number;
  buyers: number;
}

export interface NextCategories {
  /** A category for each buyer; -1 for who bought in none. */
  of: Int32Array;
  report: NextCategoryReport;
}

/** Of ways that tell as well, the first is taken, which forgets least. */
const halfLives = [Number.POSITIVE_INFINITY, 365, 90, 30];
/** Fewer held-out buyers than these say nothing of which way is better. */
const fewestJudged = 30;

/**
 * Tells each buyer's next category: the one they bought most lately and often, everybody's shares deciding where that is little. How fast
 * purchases are forgotten is what told best the first purchase after an earlier day; null where too few came back to choose by, or
 * telling everybody the commonest category was right as often.
 *
 * @param judged day until which the hold-out's past goes
 * @param asOf last day counted
 */
export function nextCategories(
  purchases: CategoryPurchases,
  buyers: number,
  judged: number,
  asOf: number,
): NextCategories | null {
  const came = firstAfter(purchases, buyers, judged, asOf);
  const known = came.reduce((count, bought) => count + Number(bought !== null), 0);
  if (known < fewestJudged) return null;
  const hitOf = (told: Int32Array) => {
    const hits = came.reduce((count, bought, buyer) => count + Number(bought?.has(told[buyer]!) ?? false), 0);
    return hits / known;
  };
  const commonest = largest(sharesUntil(purchases, judged));
  const commonestHit = hitOf(new Int32Array(buyers).fill(commonest));
  const ways = halfLives.map((halfLife) => ({ halfLife, hit: hitOf(toldBy(purchases, buyers, judged, halfLife)) }));
  const best = ways.reduce((one, other) => (other.hit > one.hit ? other : one));
  if (best.hit <= commonestHit) return null;
  const halfLifeDays = Number.isFinite(best.halfLife) ? best.halfLife : null;
  return {
    of: toldBy(purchases, buyers, asOf, best.halfLife),
    report: { halfLifeDays, hit: best.hit, commonestHit, buyers: known },
  };
}

/** Each buyer's likeliest category by what was bought until a day; -1 for who bought nothing. */
function toldBy(
  { categories, buyer, category, day }: CategoryPurchases,
  buyers: number,
  until: number,
  halfLife: number,
): Int32Array {
  const shares = sharesUntil({ categories, buyer, category, day }, until);
  const weights = new Map<number, Float64Array>();
  for (let i = 0; i < day.length; i++) {
    if (day[i]! > until) continue;
    const own = weights.get(buyer[i]!) ?? Float64Array.from(shares);
    own[category[i]!]! += 0.5 ** ((until - day[i]!) / halfLife);
    weights.set(buyer[i]!, own);
  }
  return Int32Array.from({ length: buyers }, (_, i) => {
    const own = weights.get(i);
    return own === undefined ? -1 : largest(own);
  });
}

/** Share of each category in all that was bought until a day: one purchase's worth of what is usual. */
function sharesUntil({ categories, category, day }: CategoryPurchases, until: number): Float64Array {
  const shares = new Float64Array(categories);
  let all = 0;
  for (let i = 0; i < day.length; i++) {
    if (day[i]! > until) continue;
    shares[category[i]!]! += 1;
    all++;
  }
  return shares.map((count) => count / Math.max(all, 1));
}

/** Categories of each buyer's first day with a purchase after a day, of those who had bought before; null for the others. */
function firstAfter(
  { buyer, category, day }: CategoryPurchases,
  buyers: number,
  after: number,
  asOf: number,
): (Set<number> | null)[] {
  const first = new Int32Array(buyers).fill(asOf + 1);
  const isKnown = new Uint8Array(buyers);
  for (let i = 0; i < day.length; i++) {
    if (day[i]! <= after) isKnown[buyer[i]!] = 1;
    else if (day[i]! < first[buyer[i]!]!) first[buyer[i]!] = day[i]!;
  }
  const found: (Set<number> | null)[] = Array.from({ length: buyers }, () => null);
  for (let i = 0; i < day.length; i++) {
    const who = buyer[i]!;
    if (isKnown[who] === 0 || day[i] !== first[who]) continue;
    const bought = found[who] ?? new Set<number>();
    found[who] = bought.add(category[i]!);
  }
  return found;
}

/** Place of the largest value, the first of several. */
function largest(values: Float64Array): number {
  return values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);
}
