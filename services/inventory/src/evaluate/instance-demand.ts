import { logNormal, uniform } from "../model/distribution/continuous.ts";
import { binomial, discreteUniform, negativeBinomial } from "../model/distribution/counts.ts";
import { DiscreteDistribution } from "../model/distribution/discrete.ts";
import { assertNotNegative, assertPositive } from "../model/parameter-error.ts";
import type { PeriodDemand } from "../model/theory/single-stage/demand-over-time.ts";
import type { InstanceInput } from "./instance-input.ts";

const samples = ["demand_samples", "samples", "sample_paths"];
const values = ["demand_values", "demand_list", "values"];
const probabilities = ["demand_probabilities", "probabilities", "demand_pmf"];

/** Input fields that describe demand. */
export const demandFields = [
  "demand",
  "demand_mean",
  "demand_sd",
  "demand_hi",
  "demand_lo",
  "demand_distribution",
].concat(samples, values, probabilities);

/**
 * Demand of one period, from whatever an instance says of it: sample paths, explicit probabilities, a `demand` of some type, or
 * mean and deviation.
 *
 * @param modelName lower case; says "poisson" where only a mean, or a mean and its root, is given.
 * @throws InventoryParameterError
 */
export function demandOfInstance(input: InstanceInput, modelName: string): PeriodDemand {
  const sampled = samples.find((name) => input.has(name));
  if (sampled !== undefined) return discrete(sampleTotals(input, sampled));
  if (probabilities.some((name) => input.has(name))) return explicitDemand(input);
  const described = input.raw("demand");
  if (typeof described === "object" && described !== null) return typedDemand(input.nested("demand"));
  if (input.has("demand_distribution")) return distributionOf(input, input.text("demand_distribution"), "demand_");
  const isPoisson = modelName.includes("poisson") || !input.has("demand_sd");
  return distributionOf(input, isPoisson ? "P" : "N", "demand_");
}

/** Demand as network instances have it: a type and its parameters. */
export function typedDemand(demand: InstanceInput): PeriodDemand {
  return distributionOf(demand, demand.text("type"), "");
}

/** Types by the letters of network instances and by their names. */
function distributionOf(input: InstanceInput, type: string, prefix: string): PeriodDemand {
  const field = (name: string) => (input.has(`${prefix}${name}`) ? `${prefix}${name}` : name);
  const number = (name: string) => input.number(field(name));
  const deviation = () => input.number(input.oneOf(field("sd"), field("standard_deviation")));
  switch (type.toLowerCase().replaceAll(/[^a-z]/g, "")) {
    case "n":
    case "normal":
      assertPositive(input.oneOf(field("sd"), field("standard_deviation")), deviation());
      return { type: "normal", mean: number("mean"), standardDeviation: deviation() };
    case "p":
    case "poisson":
      assertPositive(field("mean"), number("mean"));
      return { type: "poisson", mean: number("mean") };
    case "ud":
    case "discreteuniform":
      return discrete(discreteUniform(number("lo"), number("hi")));
    case "uc":
    case "uniform":
      return { type: "continuous", distribution: uniform(number("lo"), number("hi")) };
    case "exp":
    case "exponential":
      assertPositive(field("mean"), number("mean"));
      return { type: "exponential", mean: number("mean") };
    case "g":
    case "gamma":
      return { type: "gamma", shape: number("shape"), scale: number("scale") };
    case "lognormal":
      return { type: "continuous", distribution: logNormal(number("log_mean"), number("log_sd")) };
    case "nb":
    case "negativebinomial":
      return discrete(negativeBinomial(number("mean"), deviation() ** 2));
    case "b":
    case "binomial":
      return discrete(binomial(number("trials"), number("probability")));
    case "cd":
    case "discrete":
      return explicitDemand(input);
    case "d":
    case "deterministic": {
      const quantity = input.number(input.oneOf(field("quantity"), field("mean"), "demand_list"));
      assertNotNegative(field("quantity"), quantity);
      return discrete(DiscreteDistribution.of([quantity], [1]));
    }
    default:
      throw input.error(field("type"), "is a known distribution, such as N, P, UD, UC, CD or exponential", type);
  }
}

/** Values with their probabilities; probabilities alone are those of 0, 1, …, and as an object are named by the values. */
function explicitDemand(input: InstanceInput): PeriodDemand {
  const name = input.oneOf(...probabilities);
  const given = input.raw(name);
  if (typeof given === "object" && given !== null && !Array.isArray(given)) {
    const named = input.nested(name);
    return discrete(
      DiscreteDistribution.of(
        named.names.map(Number),
        named.names.map((value) => named.number(value)),
      ),
    );
  }
  const mass = input.numbers(name);
  const stated = values.find((field) => input.has(field));
  return discrete(DiscreteDistribution.of(stated === undefined ? [...mass.keys()] : input.numbers(stated), mass));
}

/** Samples of one period, or paths over several, of which each counts with its total. */
function sampleTotals(input: InstanceInput, name: string): DiscreteDistribution {
  const given = input.raw(name);
  if (!Array.isArray(given) || !given.some(Array.isArray)) return DiscreteDistribution.empirical(input.numbers(name));
  const paths = given.map((path: unknown, position) => {
    if (!Array.isArray(path)) throw input.error(`${name}.${position}`, "is a list of numbers", path);
    return path.reduce((sum: number, value: unknown) => sum + (typeof value === "number" ? value : Number.NaN), 0);
  });
  return DiscreteDistribution.empirical(paths);
}

function discrete(distribution: DiscreteDistribution): PeriodDemand {
  return { type: "discrete", distribution };
}
