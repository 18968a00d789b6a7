import { sigmoid } from "../model/numeric/log-odds.ts";
import { LifetimeOutlook, logOdds } from "../model/scores/lifetime-outlook.ts";
import { fitLogOddsLine, type LogOddsLine, lineVariance } from "../model/scores/log-odds-line.ts";
import { shapleyValues } from "../model/scores/shapley.ts";
import type { CandidateReasons, ChurnCandidate } from "./churn-candidate.ts";
import { fittedTo, type LifetimeChoice } from "./fitted-to.ts";
import { mixedPast, pastOf, type Scene, typicalPast } from "./scene.ts";

/** What tells how long and how often somebody buys. */
const features = ["recency", "frequency", "tenure"] as const;

/** A lifetime model as a candidate: fitted to each scene's own purchases, and put right by what came after the known one. */
export function lifetimeCandidate(choice: LifetimeChoice): ChurnCandidate {
  return {
    name: choice.name,
    kind: "MODEL",
    async foretell(known, now, { explain }) {
      const line = fitLogOddsLine(toldOf(known, outlookOf(known, choice)), known.bought);
      const outlook = outlookOf(now, choice);
      const told = toldOf(now, outlook);
      return {
        probability: told.map((x) => sigmoid(line.intercept + line.slope * x)),
        errors: explain ? errorsOf(now, outlook, told, line) : null,
        reasons: explain ? reasonsOf(now, outlook, line) : null,
      };
    },
  };
}

function outlookOf(scene: Scene, choice: LifetimeChoice): LifetimeOutlook {
  const settings = { horizonDays: scene.horizonDays, discountRate: 0 };
  return new LifetimeOutlook(choice.model, fittedTo(choice, scene.histories), settings);
}

/** Log odds of a purchase within the horizon. */
function toldOf(scene: Scene, outlook: LifetimeOutlook): Float64Array {
  return Float64Array.from(scene.buyers, (_, row) => -logOdds(outlook.of(pastOf(scene, row)).none));
}

/** By the parameters' and the line's own; null where the data do not tell the parameters' covariance. */
function errorsOf(scene: Scene, outlook: LifetimeOutlook, told: Float64Array, line: LogOddsLine): Float64Array | null {
  const errors = new Float64Array(told.length);
  for (let row = 0; row < told.length; row++) {
    const own = outlook.errorsOf(pastOf(scene, row));
    if (own === null) return null;
    errors[row] = Math.hypot(line.slope * own.none, Math.sqrt(lineVariance(line, told[row]!)));
  }
  return errors;
}

function reasonsOf(scene: Scene, outlook: LifetimeOutlook, line: LogOddsLine): CandidateReasons {
  const typical = typicalPast(scene);
  const corrected = (none: number) => sigmoid(line.intercept - line.slope * logOdds(none));
  const parts = Object.fromEntries(features.map((feature) => [feature, new Float64Array(scene.buyers.length)]));
  for (let row = 0; row < scene.buyers.length; row++) {
    const own = pastOf(scene, row);
    const values = shapleyValues(features.length, (mask) => corrected(outlook.of(mixedPast(own, typical, mask)).none));
    for (const [i, feature] of features.entries()) parts[feature]![row] = values[i]!;
  }
  return { base: corrected(outlook.of(typical).none), parts };
}
