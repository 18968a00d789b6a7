import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { drawPosterior } from "./draw-posterior.ts";
import { noiseOf, sharedNoiseOf } from "./model/baseline.ts";
import { defaultSpec } from "./model/media-model-spec.ts";
import { rangeOf } from "./model/read-fit.ts";
import { simulatedMedia } from "./testing/simulated-media.ts";

const spec = { ...defaultSpec, seasonalWaves: 1, bendEveryDays: null };
const sampling = { chains: 4, warmUp: 200, draws: 100, mostDraws: 800, acceptance: 0.9 };
const agreement = { mostRHat: 1.05, leastEss: 100 };
/** Of a week's outcome: what ordinary weeks miss by in the simulation, and what holidays differ by from year to year. */
const [ordinary, ofHolidays] = [200, 3_000];

/** Two years with ten holidays, of which each is much better in one year than in the other. */
function withHolidays() {
  const data = simulatedMedia(104);
  const random = new Random("holidays");
  const holidays = Array.from({ length: 10 }, (_, place) => ({
    holiday: `holiday ${place}`,
    values: data.periods.map((_, week) => Number(week % 52 === 5 * place + 2)),
  }));
  const outcome = data.outcome[0]!.map((value, week) => {
    const days = holidays.reduce((sum, { values }) => sum + values[week]!, 0);
    return value + (days > 0 ? ofHolidays * random.normal() : 0);
  });
  return { ...data, holidays, outcome: [outcome] };
}

describe("Drawing from the posterior of a media mix", () => {
  it("agrees on holidays that differ from year to year, which chains took for strange weeks or for effects and stayed apart", async () => {
    const fit = await drawPosterior(withHolidays(), spec, { seed: 1, method: "hmc", sampling, agreement });
    expect(fit.reliability).toMatchObject({ converged: true, divergences: 0 });
    const { design, layout, positions } = fit;
    const meanOf = (read: (position: Float64Array) => number) => rangeOf(positions.map(read)).mean;
    const noise = meanOf((position) => noiseOf(design, layout, position)[0]!);
    const holiday = meanOf((position) => sharedNoiseOf(layout, position, [1])[0]! * design.outcomeScale[0]!);
    // Of 84 weeks a deviation is right to a twelfth, and of 20 holidays to a sixth.
    expect(Math.abs(noise / ordinary - 1)).toBeLessThan(0.3);
    expect(Math.abs(holiday / ofHolidays - 1)).toBeLessThan(0.5);
  }, 120_000);
});
