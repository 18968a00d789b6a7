import { Random } from "@bellwether/runtime/tensor/random";
import { meanCurvature } from "./curvature.ts";
import { DensityEvaluator, type LogDensity } from "./log-density.ts";
import { evenedOut, fittedTo, type Metric, unitMetric } from "./metric.ts";
import { StepSize } from "./step-size.ts";
import { type ChainsAt, type Moved, travel } from "./trajectory.ts";
import { evenShare, TrajectoryLength } from "./trajectory-length.ts";
import { warmUpPlan } from "./warm-up-plan.ts";

export interface SamplerOptions {
  seed: number;
  chains: number;
  /** Trajectories of each chain before draws are kept, and after. */
  warmUp: number;
  draws: number;
  /** Asked after `draws` trajectories, and after as many again: whether they do, or the chains go on, up to `mostDraws`. By default they do. */
  isEnough?: (draws: Float64Array[][]) => boolean;
  mostDraws?: number;
  /** Share of trajectories to be accepted, 0 … 1: the higher, the shorter the steps. */
  acceptance: number;
  signal?: AbortSignal;
  /** Told 0 … 1 as it goes on. */
  onProgress?: (fraction: number) => void;
}

export interface Sampled {
  /** [chain][draw]: positions. */
  draws: Float64Array[][];
  /** Trajectories after warm-up whose energy was lost. */
  divergences: number;
  /** What warm-up settled on. */
  stepSize: number;
  leapfrogs: number;
  evaluations: number;
  captured: boolean;
}

/** Leapfrog steps of a trajectory, at most: longer ones cost more than they bring in a space where all directions are alike. */
const mostSteps = 96;
/** While the metric is learnt, steps are too short for the wide directions anyway: long trajectories would cost most of the warm-up. */
const mostStepsAtFirst = 24;
/**
 * Mean length of a trajectory at most, in units of a standard deviation after warm-up. Half of π leads to the independent side of a normal
 * distribution; what a few chains tell beyond that is mostly noise.
 */
const longestTrajectory = 2;

/**
 * Draws from a posterior by Hamiltonian Monte Carlo. Chains lie in one tensor and take trajectories of the same jittered length (ChEES);
 * step size, length and a dense metric, pooled over chains, are learnt in warm-up and fixed from then on.
 *
 * @param starts [chain][parameter]: where chains begin
 * @throws RangeError where the density is not finite at a start; the reason of an aborted signal
 */
export async function samplePosterior(
  density: LogDensity,
  starts: readonly Float64Array[],
  options: SamplerOptions,
): Promise<Sampled> {
  const evaluator = await DensityEvaluator.of(density, options.chains);
  try {
    return await new Sampler(evaluator, options).run(starts);
  } finally {
    await evaluator.dispose();
  }
}

class Sampler {
  private readonly random: Random;
  private metric: Metric;
  private step: StepSize;
  private readonly length = new TrajectoryLength(1, longestTrajectory);
  private taken = 0;

  constructor(
    private readonly evaluator: DensityEvaluator,
    private readonly options: SamplerOptions,
  ) {
    this.random = new Random(options.seed).fork("hamiltonian");
    this.metric = unitMetric(evaluator.size, 0.1);
    this.step = new StepSize(0.1, options.acceptance);
  }

  async run(starts: readonly Float64Array[]): Promise<Sampled> {
    const { chains, draws, warmUp, mostDraws = draws, isEnough = () => true } = this.options;
    let at: ChainsAt = { positions: [...starts], ...(await this.evaluator.at(starts)) };
    if (!at.values.every(Number.isFinite)) throw new RangeError("The posterior is not finite where a chain starts.");
    at = await this.warmUp(at);
    const [step, length] = [this.step.settled(), this.length.settled()];
    const kept: Float64Array[][] = Array.from({ length: chains }, () => []);
    let [divergences, walked] = [0, 0];
    for (let draw = 0; draw < draws || (draw < mostDraws && !(draw % draws === 0 && isEnough(kept))); draw++) {
      const steps = stepsOf(2 * evenShare(draw) * length, step);
      const moved = await this.travel(at, step, steps);
      walked += steps;
      divergences += moved.diverged.filter(Boolean).length;
      at = moved.at;
      at.positions.forEach((position, chain) => {
        kept[chain]!.push(position);
      });
      this.options.onProgress?.(Math.min(1, (warmUp + draw + 1) / (warmUp + draws)));
    }
    const leapfrogs = walked / kept[0]!.length;
    const { evaluations } = this.evaluator;
    return { draws: kept, divergences, stepSize: step, leapfrogs, evaluations, captured: this.evaluator.isCaptured() };
  }

  /** Step size and length all the time; the metric from how the density curves, and from windows of draws that are each twice as long as the one before. */
  private async warmUp(start: ChainsAt): Promise<ChainsAt> {
    const { warmUp, draws, acceptance } = this.options;
    let at = start;
    let seen: Float64Array[] = [];
    const plan = warmUpPlan(warmUp);
    for (let round = 0; round < warmUp; round++) {
      const share = evenShare(round);
      const step = this.step.current();
      const most = round < plan.last ? mostStepsAtFirst : mostSteps;
      const length = Math.min(2 * share * this.length.current(), step * most);
      const moved = await this.travel(at, step, stepsOf(length, step));
      at = moved.at;
      this.step.learn(harmonicMean(moved.travels.map((one) => one.acceptance)));
      // The first moves only lead to where the posterior is, and say nothing of how far trajectories should be.
      if (round >= plan.first) {
        this.length.learn(moved.travels, 2 * share);
        seen.push(...at.positions);
      }
      if (plan.early.has(round) || plan.ends.has(round)) {
        this.metric = evenedOut(this.metric, await meanCurvature(this.evaluator, at.positions, this.metric));
        if (plan.ends.has(round)) this.metric = fittedTo(this.metric, seen, Math.max(1, seen.length / 10));
        this.step = new StepSize(Math.min(0.5, Math.max(step, 0.05)), acceptance);
        seen = [];
      }
      this.options.onProgress?.((round + 1) / (warmUp + draws));
    }
    return at;
  }

  private async travel(at: ChainsAt, step: number, steps: number): Promise<Moved> {
    this.options.signal?.throwIfAborted();
    // Captured evaluations never leave the microtask queue: messages and aborts get their turn here.
    if (this.taken++ % 16 === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    return travel(this.evaluator, at, { metric: this.metric, step, steps, random: this.random });
  }
}

function stepsOf(length: number, step: number): number {
  return Math.max(1, Math.min(mostSteps, Math.ceil(length / step)));
}

/** Follows the worst chain more than the mean does. */
function harmonicMean(values: readonly number[]): number {
  return values.length / values.reduce((sum, value) => sum + 1 / Math.max(value, 1e-3), 0);
}
