import type { PriceSpell } from "./price-spells.ts";
import { centreOf, drawnTo, type Estimate, variationWithin } from "./shrink.ts";

/**
 * How demand answers to prices: at log price x against the usual one, it is e^(elasticity · x + announced) times what it is usually,
 * the latter only for announced promotions. Dearer never sells more, and a promotion never less.
 */
export interface PriceResponse {
  /** Over all products, ≤ 0: −2 sells 2 % less at a price 1 % higher. */
  elasticity: number;
  /** By position; where nothing is known of a category, that of all. */
  byCategory: number[];
  /** By position, drawn to that of the category. */
  byProduct: number[];
  /** What being announced adds to its price, ≥ 0; 0 where that saves no error. */
  announced: number;
  /** Share of the squared error in held-out spells that knowing the prices saves, 0 … 1. */
  gain: number;
  /** Spells that were learned from, and by product and by category. */
  spells: number;
  spellsOfProduct: number[];
  spellsOfCategory: number[];
  /** Lowest log price among them, and highest; 0 without a lower or a higher one. Nothing is known beyond. */
  deepest: number;
  dearest: number;
}

/** Spells are held out by quarters, every fourth together, so that each part has all seasons. */
const foldDays = 91;
const folds = 4;

/** A response is kept when held-out spells are e³ = 20 times likelier with it, and a twentieth of their squared error is saved. */
const leastEvidence = 3;
const leastGain = 0.05;

/** Standard deviations that are thought possible before anything is seen; they keep a few spells from an absurd answer. */
const priorSpread = { elasticity: 3, announced: 0.5 };

/** Newton's method on a concave likelihood: far more steps than it takes. */
const steps = 25;

interface Fit {
  elasticity: number;
  announced: number;
  byCategory: number[];
  byProduct: number[];
}

/**
 * Learns elasticities from spells of unusual prices: over all products, drawn from there to categories and on to products, by how much
 * these are seen to differ. Nothing is kept unless quarters that were held out are foretold better with it.
 *
 * @param products number of products, with the position of each one's category, −1 without one.
 * @returns null where prices are not seen to move demand.
 */
export function learnPriceResponse(
  spells: readonly PriceSpell[],
  categoryOf: readonly number[],
  categories: number,
): PriceResponse | null {
  if (spells.length === 0) return null;
  const sizes = { categoryOf, categories };
  const priced = heldOut(spells, sizes, false);
  const announced = heldOut(spells, sizes, true);
  const withAnnounced = announced.evidence - priced.evidence >= leastEvidence;
  const { evidence, gain } = withAnnounced ? announced : priced;
  if (!(evidence >= leastEvidence) || !(gain >= leastGain)) return null;
  const fit = fitResponse(spells, sizes, withAnnounced);
  const count = (size: number, of: (spell: PriceSpell) => number): number[] => {
    const counts = new Array<number>(size).fill(0);
    for (const spell of spells) if (of(spell) >= 0) counts[of(spell)]!++;
    return counts;
  };
  return {
    ...fit,
    gain,
    spells: spells.length,
    spellsOfProduct: count(categoryOf.length, ({ product }) => product),
    spellsOfCategory: count(categories, ({ category }) => category),
    deepest: spells.reduce((least, { log }) => Math.min(least, log), 0),
    dearest: spells.reduce((most, { log }) => Math.max(most, log), 0),
  };
}

/** How far held-out quarters are foretold better: gain in log likelihood (of a Poisson count, tempered), and in squared error. */
function heldOut(
  spells: readonly PriceSpell[],
  sizes: Sizes,
  withAnnounced: boolean,
): { evidence: number; gain: number } {
  const foldOf = ({ day }: PriceSpell): number => Math.floor(day / foldDays) % folds;
  let [evidence, plain, foretold] = [0, 0, 0];
  for (let fold = 0; fold < folds; fold++) {
    const fit = fitResponse(
      spells.filter((spell) => foldOf(spell) !== fold),
      sizes,
      withAnnounced,
    );
    for (const spell of spells) {
      if (foldOf(spell) !== fold) continue;
      const { units, expected, weight, log, promoted } = spell;
      const effect = fit.byProduct[spell.product]! * log + (promoted && log <= 0 ? fit.announced : 0);
      evidence += weight * (units * effect - expected * Math.expm1(effect));
      plain += (weight * (units - expected) ** 2) / expected;
      foretold += (weight * (units - expected * Math.exp(effect)) ** 2) / expected;
    }
  }
  return { evidence, gain: plain > 0 ? Math.max(0, 1 - foretold / plain) : 0 };
}

interface Sizes {
  categoryOf: readonly number[];
  categories: number;
}

function fitResponse(spells: readonly PriceSpell[], { categoryOf, categories }: Sizes, withAnnounced: boolean): Fit {
  const common = fitCommon(spells, withAnnounced);
  const ofProduct: PriceSpell[][] = categoryOf.map(() => []);
  for (const spell of spells) ofProduct[spell.product]!.push(spell);
  const products = ofProduct.map((own) => estimate(own, common));
  // Products without a category are one group of their own.
  const groups: Estimate[][] = Array.from({ length: categories + 1 }, () => []);
  products.forEach((product, i) => {
    groups[categoryOf[i]! < 0 ? categories : categoryOf[i]!]!.push(product);
  });
  const amongProducts = variationWithin(groups);
  const centres = groups.map((members) => centreOf(members, amongProducts));
  const amongCategories = variationWithin([centres]);
  const elasticity = Math.min(0, centreOf(centres, amongCategories).value);
  const byGroup = centres.map((centre) => Math.min(0, drawnTo(elasticity, amongCategories, centre)));
  return {
    elasticity,
    announced: common.announced,
    byCategory: byGroup.slice(0, categories),
    byProduct: products.map((product, i) => {
      const centre = byGroup[categoryOf[i]! < 0 ? categories : categoryOf[i]!]!;
      return Math.min(0, drawnTo(centre, amongProducts, product));
    }),
  };
}

/** One elasticity for all, and what being announced adds, within their signs. */
function fitCommon(spells: readonly PriceSpell[], withAnnounced: boolean): { elasticity: number; announced: number } {
  let at = { elasticity: 0, announced: 0 };
  for (let step = 0; step < steps; step++) {
    let [g0, g1] = [-at.elasticity / priorSpread.elasticity ** 2, -at.announced / priorSpread.announced ** 2];
    let [h00, h01, h11] = [1 / priorSpread.elasticity ** 2, 0, 1 / priorSpread.announced ** 2];
    for (const { log, promoted, units, expected, weight } of spells) {
      const flag = withAnnounced && promoted && log <= 0 ? 1 : 0;
      const mean = expected * Math.exp(at.elasticity * log + at.announced * flag);
      g0 += weight * log * (units - mean);
      g1 += weight * flag * (units - mean);
      h00 += weight * log * log * mean;
      h01 += weight * log * flag * mean;
      h11 += weight * flag * mean;
    }
    const determinant = h00 * h11 - h01 * h01;
    const next = {
      elasticity: at.elasticity + clamp((h11 * g0 - h01 * g1) / determinant),
      announced: at.announced + clamp((h00 * g1 - h01 * g0) / determinant),
    };
    // At a bound of one the other moves alone.
    if (!withAnnounced || next.announced <= 0) next.announced = 0;
    if (!withAnnounced || next.announced === 0) next.elasticity = at.elasticity + clamp(g0 / h00);
    if (next.elasticity > 0) {
      next.elasticity = 0;
      next.announced = withAnnounced ? Math.max(0, at.announced + clamp(g1 / h11)) : 0;
    }
    at = next;
  }
  return at;
}

/** What one product's spells alone say of its elasticity. */
function estimate(spells: readonly PriceSpell[], common: { elasticity: number; announced: number }): Estimate {
  const prior = 1 / priorSpread.elasticity ** 2;
  let value = common.elasticity;
  let information = 0;
  for (let step = 0; step < steps; step++) {
    information = 0;
    let gradient = 0;
    for (const { log, promoted, units, expected, weight } of spells) {
      const mean = expected * Math.exp(value * log + (promoted && log <= 0 ? common.announced : 0));
      gradient += weight * log * (units - mean);
      information += weight * log * log * mean;
    }
    const pull = prior * (common.elasticity - value);
    value += clamp((gradient + pull) / (information + prior));
  }
  // The prior only kept the search in bounds: what it drew is given back, since members are drawn to their centre later.
  const drawn = information > 0 ? (prior * (value - common.elasticity)) / information : 0;
  return { value: value + Math.max(-priorSpread.elasticity, Math.min(priorSpread.elasticity, drawn)), information };
}

/** A step of Newton's method no longer than 1: far from the optimum the likelihood is no parabola. */
function clamp(step: number): number {
  return Math.max(-1, Math.min(1, step));
}
