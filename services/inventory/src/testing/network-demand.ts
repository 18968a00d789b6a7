import { Random } from "@bellwether/runtime/tensor/random";
import type { DemandPaths } from "../model/demand/demand-paths.ts";

/** Paths of independent days of Poisson demand, some of them with lots: with a chance of `quiet` nothing is sold. */
export function poissonPaths(
  perDay: number,
  { paths, days, seed, quiet = 0 }: { paths: number; days: number; seed: number | string; quiet?: number },
): DemandPaths {
  const random = new Random(`${seed}/poisson`);
  const mean = perDay / (1 - quiet);
  const values = Float32Array.from({ length: paths * days }, () =>
    random.uniform() < quiet ? 0 : poisson(mean, random),
  );
  return { paths, days, values };
}

/** Knuth (1969): counts the arrivals of a unit of time. */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let [count, product] = [0, random.uniform()];
  while (product > limit) {
    count++;
    product *= random.uniform();
  }
  return count;
}
