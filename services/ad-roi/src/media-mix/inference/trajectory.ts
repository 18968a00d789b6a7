import type { Random } from "@bellwether/runtime/tensor/random";
import type { DensityAt, DensityEvaluator } from "./log-density.ts";
import { fromStandard, type Metric, slopesByStandard, toStandard } from "./metric.ts";
import type { Travel } from "./trajectory-length.ts";

/** Where all chains are, with density and slopes there. */
export interface ChainsAt extends DensityAt {
  /** [chain][parameter] */
  positions: Float64Array[];
}

export interface Moved {
  at: ChainsAt;
  travels: Travel[];
  /** Chains whose energy was lost on the way. */
  diverged: boolean[];
}

/** So much energy lost says that the integrator, not the posterior, led the way (Stan's limit). */
const mostEnergyLost = 1_000;

/**
 * One Hamiltonian trajectory for each chain, and for each the choice by Metropolis whether to stay at its end. Chains take the same
 * number of leapfrog steps, so every slope is computed for all of them in one go.
 */
export async function travel(
  evaluator: DensityEvaluator,
  start: ChainsAt,
  { metric, step, steps, random }: { metric: Metric; step: number; steps: number; random: Random },
): Promise<Moved> {
  const { chains, size } = evaluator;
  const velocities = start.positions.map(() => Float64Array.from({ length: size }, () => random.normal()));
  const energies = start.positions.map((_, chain) => start.values[chain]! - half(velocities[chain]!));
  // Of each chain, in z, from where it starts.
  const offsets = start.positions.map(() => new Float64Array(size));
  let at: ChainsAt = start;
  kick(at, velocities, metric, step / 2);
  for (let taken = 0; taken < steps; taken++) {
    const positions = start.positions.map((origin, chain) => {
      const offset = offsets[chain]!;
      const velocity = velocities[chain]!;
      for (let j = 0; j < size; j++) offset[j]! += step * velocity[j]!;
      const moved = fromStandard(metric, offset);
      for (let j = 0; j < size; j++) moved[j]! += origin[j]!;
      return moved;
    });
    at = { positions, ...(await evaluator.at(positions)) };
    // The half that ends a step and the half that begins the next are one.
    kick(at, velocities, metric, taken === steps - 1 ? step / 2 : step);
  }
  const diverged: boolean[] = [];
  const travels: Travel[] = [];
  const result: ChainsAt = { positions: [], gradients: [], values: new Float64Array(chains) };
  for (let chain = 0; chain < chains; chain++) {
    const gained = at.values[chain]! - half(velocities[chain]!) - energies[chain]!;
    const lost = !(gained > -mostEnergyLost);
    const acceptance = lost ? 0 : Math.min(1, Math.exp(gained));
    const chosen = random.uniform() < acceptance ? at : start;
    diverged.push(lost);
    const before = toStandard(metric, start.positions[chain]!);
    const after = before.map((value, j) => value + offsets[chain]![j]!);
    travels.push({ before, after, velocity: velocities[chain]!, acceptance });
    result.positions.push(chosen.positions[chain]!);
    result.gradients.push(chosen.gradients[chain]!);
    result.values[chain] = chosen.values[chain]!;
  }
  return { at: result, travels, diverged };
}

function kick(at: ChainsAt, velocities: readonly Float64Array[], metric: Metric, by: number): void {
  at.gradients.forEach((gradient, chain) => {
    const slopes = slopesByStandard(metric, gradient);
    const velocity = velocities[chain]!;
    for (let j = 0; j < velocity.length; j++) velocity[j]! += by * slopes[j]!;
  });
}

function half(velocity: Float64Array): number {
  let sum = 0;
  for (const value of velocity) sum += value * value;
  return sum / 2;
}
