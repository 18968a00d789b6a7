import { digamma, logGamma } from "@bellwether/runtime/numeric/gamma-function";
import { hypergeometric } from "../numeric/hypergeometric.ts";
import { countMedian } from "./count-median.ts";
import { distinct, type PurchaseHistories } from "./purchase-histories.ts";
import type { PurchaseHistory, PurchaseModel } from "./purchase-model.ts";

// Taken once, since millions of customers are added up.
const { exp, log, log1p } = Math;

/**
 * BG/NBD (Fader, Hardie & Lee 2005, Marketing Science 24(2)): purchases are Poisson with rates that are gamma distributed (r, α)
 * over customers, and after each repeat purchase a customer leaves with a probability that is beta distributed (a, b).
 */
export const bgNbd: PurchaseModel = betaGeometric("BG/NBD", 0);

/** MBG/NBD (Batislam, Denizel & Filiztekin 2007, IJRM 24): as BG/NBD, but a customer may leave after the first purchase, too. */
export const mbgNbd: PurchaseModel = betaGeometric("MBG/NBD", 1);

/** @param chances to leave before the first repeat purchase: 0 or 1 */
function betaGeometric(name: string, chances: 0 | 1): PurchaseModel {
  return {
    name,
    parameters: ["r", "alpha", "a", "b"],
    startFor: (age) => [0.5, age / 5, 0.8, 2.5],
    likelihoodOf: (histories) => likelihood(histories, chances),
    alive: (parameters, history) => aliveProbability(parameters, history, chances),
    ahead(parameters, past, horizon) {
      const now = futureOf(parameters, past, chances);
      return { expected: expectedPurchases(now, horizon), none: (now.alpha / (now.alpha + horizon)) ** now.r };
    },
    outlook(parameters, history, horizon) {
      const alive = aliveProbability(parameters, history, chances);
      const now = futureOf(parameters, history, chances);
      return {
        alive,
        expected: alive * expectedPurchases(now, horizon),
        median: median(now, alive, horizon),
      };
    },
  };
}

/** Given that a customer is there still, rate and probability to leave are independent, of the same families as before. */
function futureOf(
  parameters: readonly number[],
  { repeats, age }: Pick<PurchaseHistory, "repeats" | "age">,
  chances: 0 | 1,
): BetaGeometricFuture {
  const [r, alpha, a, b] = parameters as [number, number, number, number];
  return { r: r + repeats, alpha: alpha + age, a, b: b + repeats + chances };
}

/** Parameters of one customer's future: rates are gamma (r, α), probabilities to leave after a purchase are beta (a, b). */
interface BetaGeometricFuture {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

function likelihood(
  { repeats, recency, age }: PurchaseHistories,
  chances: 0 | 1,
): ReturnType<PurchaseModel["likelihoodOf"]> {
  const { values: counts, place } = distinct(repeats);
  // Of the terms that depend on the count alone there are few; each customer then costs two logarithms and an exponential.
  const tables = { value: new Float64Array(counts.length), leave: new Float64Array(counts.length) };
  const size = repeats.length;
  const customers = new Float64Array(counts.length);
  for (let i = 0; i < size; i++) customers[place[i]!]!++;
  return (logarithms) => {
    const [r, alpha, a, b] = logarithms.map(exp) as [number, number, number, number];
    let value = 0;
    const [fixed, gradient] = [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ];
    for (const [k, x] of counts.entries()) {
      const b2 = b + x + chances;
      value +=
        customers[k]! *
        (logGamma(r + x) -
          logGamma(r) +
          r * log(alpha) +
          logGamma(a + b) +
          logGamma(b2) -
          logGamma(b) -
          logGamma(a + b2));
      const both = digamma(a + b) - digamma(a + b2);
      fixed[0]! += customers[k]! * (digamma(r + x) - digamma(r) + log(alpha));
      fixed[1]! += (customers[k]! * r) / alpha;
      fixed[2]! += customers[k]! * both;
      fixed[3]! += customers[k]! * (both + digamma(b2) - digamma(b));
      // A customer without a repeat cannot have left in BG/NBD.
      tables.value[k] = x + chances > 0 ? log(a) - log(b2 - 1) : Number.NEGATIVE_INFINITY;
      tables.leave[k] = x + chances > 0 ? 1 / (b2 - 1) : 0;
    }
    for (let i = 0; i < size; i++) {
      const k = place[i]!;
      const rate = r + repeats[i]!;
      const [end, last] = [alpha + age[i]!, alpha + recency[i]!];
      const [logEnd, logLast] = [log(end), log(last)];
      // ln(left) − ln(stayed), of the two ways that led here.
      const odds = tables.value[k]! + rate * (logEnd - logLast);
      const left = 1 / (1 + exp(-odds));
      value += -rate * logEnd + (odds > 30 ? odds : log1p(exp(odds)));
      gradient[0]! -= (1 - left) * logEnd + left * logLast;
      gradient[1]! -= rate * ((1 - left) / end + left / last);
      gradient[2]! += left / a;
      gradient[3]! -= left * tables.leave[k]!;
    }
    const parameters = [r, alpha, a, b];
    return { value, gradient: gradient.map((part, i) => parameters[i]! * (part + fixed[i]!)) };
  };
}

function aliveProbability(parameters: readonly number[], history: PurchaseHistory, chances: 0 | 1): number {
  const [r, alpha, a, b] = parameters as [number, number, number, number];
  const { repeats: x, recency, age } = history;
  if (x + chances === 0) return 1;
  const odds = log(a / (b + x + chances - 1)) + (r + x) * log((alpha + age) / (alpha + recency));
  return 1 / (1 + exp(odds));
}

/**
 * Mean purchases within a horizon of a customer who is there: equation 10 of Fader, Hardie & Lee (2005), in the form that
 * Euler's transformation of ₂F₁ gives, which neither overflows nor cancels for customers of thousands of purchases.
 */
function expectedPurchases({ r, alpha, a, b }: BetaGeometricFuture, horizon: number): number {
  // At a = 1 the quotient is 0 / 0; the mean is smooth there.
  const left = Math.abs(a - 1) < 1e-6 ? 1e-6 : a - 1;
  const z = horizon / (alpha + horizon);
  const stayed = (1 - z) ** left * hypergeometric(left, left + b - r, left + b, z);
  return ((left + b) / left) * (1 - stayed);
}

/** Median of the purchases within a horizon: equation 8 of Fader, Hardie & Lee (2005) with one customer's parameters. */
function median({ r, alpha, a, b }: BetaGeometricFuture, alive: number, horizon: number): number {
  const z = log(horizon / (alpha + horizon));
  let logTerm = r * log(alpha / (alpha + horizon));
  // Of exactly n purchases: those who stayed after all of them, and those whom the n-th was the last of.
  let stay = 1;
  let leave = 0;
  let below = 0;
  return countMedian(alive, (n) => {
    const made = exp(logTerm);
    const exactly = stay * made + leave * Math.max(0, 1 - below);
    below += made;
    leave = n === 0 ? a / (a + b) : (leave * (b + n - 1)) / (a + b + n);
    stay *= (b + n) / (a + b + n);
    logTerm += log((r + n) / (n + 1)) + z;
    return exactly;
  });
}
