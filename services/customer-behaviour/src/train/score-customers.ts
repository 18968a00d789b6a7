import type { CandidateAnswer } from "../candidates/churn-candidate.ts";
import { mixedPast, pastOf, type Scene, typicalPast } from "../candidates/scene.ts";
import { unknownError } from "../contract.ts";
import { fifthBounds, fifthOf } from "../model/scores/fifths.ts";
import type { LifetimeOutlook } from "../model/scores/lifetime-outlook.ts";
import { medianOf } from "../model/scores/median.ts";
import { satisfactionIndex } from "../model/scores/satisfaction.ts";
import { shapleyValues } from "../model/scores/shapley.ts";
import type { WorthModel } from "./occasion-worth.ts";
import type { ScoredCustomers, ScoreParts } from "./scored-customers.ts";

/** What the scores of a scene are made by. */
export interface ScoringModels {
  outlook: LifetimeOutlook;
  worth: WorthModel;
  /** Of the chosen candidate. */
  churn: CandidateAnswer;
  /** Its median days to the next purchase, NaN beyond the horizon; null where the lifetime model's are better. */
  medianDays: Float64Array | null;
  /** Behavioural segment by row; null where there are none. */
  segments: Int32Array | null;
  /** Category likely to be bought of next, by buyer, -1 for none; null where nothing is told. */
  nextCategories: Int32Array | null;
}

/** Scores every buyer of a scene. */
export function scoreCustomers(scene: Scene, models: ScoringModels): ScoredCustomers {
  const column = (name: string) => scene.features.columns[scene.features.names.indexOf(name)]!;
  const monetary = column("monetary");
  const fifths = (values: Float64Array) => {
    const bounds = fifthBounds(values);
    return values.map((value) => (Number.isNaN(value) ? Number.NaN : fifthOf(value, bounds)));
  };
  const recencyDays = column("recencyDays").map(Math.round);
  return {
    recencyDays,
    frequency: column("frequency"),
    tenureDays: column("tenureDays").map(Math.round),
    monetary,
    // Who bought last is in the highest fifth.
    rfmRecency: fifths(recencyDays).map((fifth) => 6 - fifth),
    rfmFrequency: fifths(column("frequency")),
    rfmMonetary: fifths(monetary),
    behaviourSegment: Float64Array.from(recencyDays, (_, row) => models.segments?.[row] ?? Number.NaN),
    ...lifetimeScores(scene, monetary, models),
    churnRisk: models.churn.probability.map((p) => 1 - p),
    churnRiskError: models.churn.errors ?? new Float64Array(recencyDays.length).fill(unknownError),
    satisfaction: satisfactionOf(scene, column),
    nextCategory: Float64Array.from(scene.buyers, (buyer) => {
      const category = models.nextCategories?.[buyer] ?? -1;
      return category < 0 ? Number.NaN : category;
    }),
    reasons: { ...lifetimeReasons(scene, monetary, models), ...churnReasons(models.churn) },
  };
}

type LifetimeColumns = Pick<
  ScoredCustomers,
  "pAlive" | "pAliveError" | "expectedPurchases" | "expectedPurchasesError" | "clv" | "clvError" | "nextPurchaseDays"
>;

function lifetimeScores(
  scene: Scene,
  monetary: Float64Array,
  { outlook, worth, medianDays }: ScoringModels,
): LifetimeColumns {
  const empty = () => new Float64Array(scene.buyers.length);
  const scores: LifetimeColumns = {
    pAlive: empty(),
    pAliveError: empty().fill(unknownError),
    expectedPurchases: empty(),
    expectedPurchasesError: empty().fill(unknownError),
    clv: empty(),
    clvError: empty().fill(unknownError),
    nextPurchaseDays: empty(),
  };
  for (let row = 0; row < scene.buyers.length; row++) {
    const past = pastOf(scene, row);
    const { alive, expected, discounted } = outlook.of(past);
    scores.pAlive[row] = alive;
    scores.expectedPurchases[row] = expected;
    scores.clv[row] = discounted * worth.worthOf(past.frequency + 1, monetary[row]!);
    scores.nextPurchaseDays[row] = nextDays(medianDays?.[row], outlook.medianDays(past), scene.horizonDays);
    const errors = outlook.errorsOf(past);
    if (errors === null) continue;
    scores.pAliveError[row] = errors.alive;
    scores.expectedPurchasesError[row] = errors.expected;
    // How often and for how much are told from different data.
    const ofWorth = worth.errorOf(past.frequency + 1, monetary[row]!);
    if (ofWorth !== null) scores.clvError[row] = Math.hypot(errors.discounted, ofWorth);
  }
  return scores;
}

/** What lies beyond the horizon the lifetime model tells alone, and never sooner than that. */
function nextDays(own: number | undefined, lifetime: number | null, horizonDays: number): number {
  if (own === undefined) return lifetime ?? Number.NaN;
  if (!Number.isNaN(own)) return own;
  return lifetime === null ? Number.NaN : Math.max(horizonDays, lifetime);
}

const features = ["recency", "frequency", "tenure", "monetary"] as const;

/** Parts of what lifetime and worth models tell, against the typical customer. */
function lifetimeReasons(
  scene: Scene,
  monetary: Float64Array,
  { outlook, worth }: ScoringModels,
): Record<"pAlive" | "expectedPurchases" | "clv", ScoreParts> {
  const typical = typicalPast(scene);
  const usual = medianOf(monetary);
  const size = scene.buyers.length;
  const empty = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, new Float64Array(size)]));
  const [often, worthy] = [features.slice(0, 3), features];
  const parts = { pAlive: empty(often), expectedPurchases: empty(often), clv: empty(worthy) };
  for (let row = 0; row < size; row++) {
    const own = pastOf(scene, row);
    const outlooks = Array.from({ length: 8 }, (_, mask) => outlook.of(mixedPast(own, typical, mask)));
    const worths = Array.from({ length: 4 }, (_, mask) =>
      worth.worthOf((mask & 1 ? own : typical).frequency + 1, mask & 2 ? monetary[row]! : usual),
    );
    const write = (to: Record<string, Float64Array>, values: Float64Array) =>
      values.forEach((value, i) => {
        to[features[i]!]![row] = value;
      });
    write(
      parts.pAlive,
      shapleyValues(3, (mask) => outlooks[mask]!.alive),
    );
    write(
      parts.expectedPurchases,
      shapleyValues(3, (mask) => outlooks[mask]!.expected),
    );
    write(
      parts.clv,
      shapleyValues(4, (mask) => {
        const often = Number((mask & 2) > 0);
        const worthy = Number((mask & 8) > 0);
        return outlooks[mask & 7]!.discounted * worths[often + 2 * worthy]!;
      }),
    );
  }
  const of = outlook.of(typical);
  return {
    pAlive: { base: of.alive, parts: parts.pAlive },
    expectedPurchases: { base: of.expected, parts: parts.expectedPurchases },
    clv: { base: of.discounted * worth.worthOf(typical.frequency + 1, usual), parts: parts.clv },
  };
}

/** What adds to the probability of a purchase takes from the risk that none comes. */
function churnReasons({ reasons }: CandidateAnswer): { churnRisk?: ScoreParts } {
  if (reasons === null) return {};
  const parts = Object.entries(reasons.parts).map(([name, values]) => [name, values.map((part) => -part)] as const);
  return { churnRisk: { base: 1 - reasons.base, parts: Object.fromEntries(parts) } };
}

function satisfactionOf(scene: Scene, column: (name: string) => Float64Array): Float64Array {
  const [ratings, ratingSum] = [column("ratings"), column("ratingSum")];
  const [contacts, returns] = [column("contacts"), column("returns")];
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  const given = sum(ratings);
  const usualRating = given > 0 ? sum(ratingSum) / given : null;
  const hasContacts = sum(contacts) > 0;
  return Float64Array.from(scene.buyers, (_, row) => {
    const { frequency, recencyDays, tenureDays } = pastOf(scene, row);
    const index = satisfactionIndex({
      ratings: ratings[row]!,
      ratingSum: ratingSum[row]!,
      usualRating,
      contacts: hasContacts ? contacts[row]! : null,
      returns: returns[row]!,
      occasions: frequency + 1,
      recencyDays,
      usualGapDays: frequency > 0 ? (tenureDays - recencyDays) / frequency : null,
    });
    return index ?? Number.NaN;
  });
}
