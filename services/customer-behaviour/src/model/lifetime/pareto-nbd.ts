import { logGamma } from "@bellwether/runtime/numeric/gamma-function";
import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { countMedian } from "./count-median.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";
import type { PurchaseHistory, PurchaseModel } from "./purchase-model.ts";

// Taken once, since millions of customers are added up.
const { exp, log, log1p } = Math;

/**
 * Pareto/NBD (Schmittlein, Morrison & Colombo 1987, Management Science 33(1)): purchases are Poisson with gamma distributed rates
 * (r, α), lifetimes exponential with gamma distributed rates (s, β). Likelihood as in Fader & Hardie (2005), "A Note on
 * Deriving the Pareto/NBD Model and Related Expressions".
 */
export const paretoNbd: PurchaseModel = {
  name: "Pareto/NBD",
  parameters: ["r", "alpha", "s", "beta"],
  mostLearnt: 50_000,
  startFor: (age) => [0.5, age / 4, 0.6, age / 4],
  likelihoodOf(histories) {
    const groups = groupsOf(histories);
    const valueAt = (logarithms: readonly number[]): number => {
      const parameters = logarithms.map(exp);
      return groups.reduce((sum, { history, customers }) => sum + customers * logLikelihood(parameters, history), 0);
    };
    const step = 1e-5;
    return (logarithms) => {
      let gradient: number[] | undefined;
      return {
        value: valueAt(logarithms),
        // Costs eight values, and of a step that a search takes back nobody asks for it.
        get gradient() {
          gradient ??= logarithms.map((_, j) => {
            const along = (side: number) => valueAt(logarithms.map((x, i) => (i === j ? x + side * step : x)));
            return (along(1) - along(-1)) / (2 * step);
          });
          return gradient;
        },
      };
    };
  },
  alive: aliveProbability,
  ahead(parameters, past, horizon) {
    const future = futureOf(parameters, past);
    const none = timesLived(future, horizon).reduce(
      (sum, { weight, time }) => sum + weight * (future.alpha / (future.alpha + time)) ** future.r,
      0,
    );
    return { expected: expectedPurchases(future, horizon), none };
  },
  outlook(parameters, history, horizon) {
    const alive = aliveProbability(parameters, history);
    const future = futureOf(parameters, history);
    return {
      alive,
      expected: alive * expectedPurchases(future, horizon),
      median: median(future, alive, horizon),
    };
  },
};

/** Parameters of one customer's future, given that the customer is there still. */
interface ParetoFuture {
  r: number;
  alpha: number;
  s: number;
  beta: number;
}

function futureOf(
  parameters: readonly number[],
  { repeats, age }: Pick<PurchaseHistory, "repeats" | "age">,
): ParetoFuture {
  const [r, alpha, s, beta] = parameters as [number, number, number, number];
  return { r: r + repeats, alpha: alpha + age, s, beta: beta + age };
}

function expectedPurchases({ r, alpha, s, beta }: ParetoFuture, horizon: number): number {
  // ∫ of the survival function over the horizon; at s = 1 it is a logarithm.
  const lived =
    Math.abs(s - 1) < 1e-9
      ? beta * log1p(horizon / beta)
      : (beta / (s - 1)) * (1 - (beta / (beta + horizon)) ** (s - 1));
  return (r / alpha) * lived;
}

/** Times that the customer may be there within a horizon, with their weights, to be summed over. */
function timesLived({ s, beta }: ParetoFuture, horizon: number): { weight: number; time: number }[] {
  const survives = (beta / (beta + horizon)) ** s;
  const lives = gaussLegendre.map(([point, weight]) => ({
    weight: weight * (1 - survives),
    time: beta * ((1 - point * (1 - survives)) ** (-1 / s) - 1),
  }));
  return [...lives, { weight: survives, time: horizon }];
}

const points = Float64Array.from(gaussLegendre, ([point]) => point);
const weights = Float64Array.from(gaussLegendre, ([, weight]) => weight);

/** Customers with the same past count once. */
function groupsOf({ repeats, recency, age }: PurchaseHistories): { history: PurchaseHistory; customers: number }[] {
  const groups = new Map<string, { history: PurchaseHistory; customers: number }>();
  for (let i = 0; i < repeats.length; i++) {
    const history = { repeats: repeats[i]!, recency: recency[i]!, age: age[i]! };
    const key = `${history.repeats}/${history.recency}/${history.age}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { history, customers: 1 });
    else group.customers++;
  }
  return [...groups.values()];
}

function logLikelihood(parameters: readonly number[], history: PurchaseHistory): number {
  const [r, alpha, s, beta] = parameters as [number, number, number, number];
  const { repeats: x, age } = history;
  const stayed = -(r + x) * log(alpha + age) - s * log(beta + age);
  const left = log(s / (r + s + x)) + logLeft(parameters, history);
  const [more, less] = left > stayed ? [left, stayed] : [stayed, left];
  return logGamma(r + x) - logGamma(r) + r * log(alpha) + s * log(beta) + more + log1p(exp(less - more));
}

function aliveProbability(parameters: readonly number[], history: PurchaseHistory): number {
  const [r, alpha, s, beta] = parameters as [number, number, number, number];
  const { repeats: x, age } = history;
  const stayed = -(r + x) * log(alpha + age) - s * log(beta + age);
  return 1 / (1 + exp(log(s / (r + s + x)) + logLeft(parameters, history) - stayed));
}

/**
 * ln A₀ of the note, (r + s + x) · ∫ (α + t)^−(r + x) · (β + t)^−(s + 1) dt over the times t at which the customer may have left, between
 * last purchase and end. The note's two hypergeometric series need thousands of terms where α and β are far apart, and cancel
 * where they are not; the integrand is smooth on the logarithmic scale of its own decay, and 32 points tell it to ten digits.
 */
function logLeft(parameters: readonly number[], { repeats: x, recency, age }: PurchaseHistory): number {
  const [r, alpha, s, beta] = parameters as [number, number, number, number];
  if (age === recency) return Number.NEGATIVE_INFINITY;
  const [first, second] = [alpha + recency, beta + recency];
  const decay = (r + x) / first + (s + 1) / second;
  const half = log1p(decay * (age - recency)) / 2;
  let sum = 0;
  // Two spans of the rule, side by side: millions of customers pass here.
  for (let k = 0; k < 2 * points.length; k++) {
    const at = half * (k < points.length ? points[k]! : 1 + points[k - points.length]!);
    const time = (exp(at) - 1) / decay;
    sum += weights[k % points.length]! * exp(at - (r + x) * log1p(time / first) - (s + 1) * log1p(time / second));
  }
  return log(r + s + x) + log((sum * half) / decay) - (r + x) * log(first) - (s + 1) * log(second);
}

/** Median of the purchases within a horizon: counts are negative binomial over the time lived, which is integrated over. */
function median(future: ParetoFuture, alive: number, horizon: number): number {
  const { r, alpha } = future;
  const terms = timesLived(future, horizon).map(({ weight, time }) => ({
    weight,
    logTerm: r * log(alpha / (alpha + time)),
    z: log(time / (alpha + time)),
  }));
  return countMedian(alive, (n) => {
    let exactly = 0;
    for (const term of terms) {
      exactly += term.weight * exp(term.logTerm);
      term.logTerm += log((r + n) / (n + 1)) + term.z;
    }
    return exactly;
  });
}
