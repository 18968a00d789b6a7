import type { Remark } from "@bellwether/schema/contracts/facts";
import { churnCandidates } from "./candidates/all.ts";
import type { ChurnCandidate } from "./candidates/churn-candidate.ts";
import { type KnownScene, typicalPast } from "./candidates/scene.ts";
import { customerRemark, scoreHorizonDays } from "./contract.ts";
import { type FairnessReport, fairnessReport } from "./model/calibration/fairness.ts";
import type { FittedParameters } from "./model/lifetime/fit-lifetime.ts";
import { LifetimeOutlook } from "./model/scores/lifetime-outlook.ts";
import { medianOf } from "./model/scores/median.ts";
import { type NextCategoryReport, nextCategories } from "./model/scores/next-category.ts";
import { type BehaviourSegments, behaviourSegments } from "./model/segments/behaviour-segments.ts";
import { type CountScores, chooseLifetime } from "./train/choose-lifetime.ts";
import type { CustomersData } from "./train/customers-data.ts";
import { driftRemarks } from "./train/drift-remarks.ts";
import { bestOf, type CandidateScores, judgeCandidates } from "./train/judge-candidates.ts";
import { judgeTiming, type TimingScores } from "./train/judge-timing.ts";
import { makeKnownScene, makeScene } from "./train/make-scene.ts";
import { fitOccasionWorth } from "./train/occasion-worth.ts";
import { chooseOrigins, neededBuyers, neededDays } from "./train/origins.ts";
import { scoreCustomers } from "./train/score-customers.ts";
import type { ScoredCustomers } from "./train/scored-customers.ts";

export interface TrainSettings {
  seed: number;
  /** What money of a year from now counts less: 0.1 for 10 %. */
  discountRate: number;
  candidates?: readonly ChurnCandidate[];
}

/** What a training has to show for itself; kept with the model version. */
export interface ScoresReport {
  /** Days held out at the end, and customers foretold in them. */
  holdoutDays: number;
  holdoutCustomers: number;
  candidates: CandidateScores[];
  /** Name of the chosen candidate, and of the best naive one. */
  chosen: string;
  baseline: string;
  lifetime: { model: string; parameters: Record<string, number>; worth: Record<string, number> | null };
  /** How well counts of purchases in the hold-out were foretold. */
  counts: CountScores;
  /** How well the chosen candidate told when; null where it tells no time. Times are its own where they are better than the lifetime model's. */
  timing: TimingScores | null;
  discountRate: number;
  typical: { recencyDays: number; frequency: number; tenureDays: number; monetary: number };
  segments: Pick<BehaviourSegments, "segments" | "stability"> | null;
  /** Null where no category is told. */
  nextCategory: NextCategoryReport | null;
  /** How the chosen candidate told the hold-out of customers by country, and by the channel they came by. */
  fairness: FairnessReport[];
}

export interface TrainedScores {
  scored: ScoredCustomers;
  report: ScoresReport;
  remarks: Remark[];
}

/** Fewer buyers or days than can be judged by. */
export interface TooLittle {
  remark: Remark;
}

/** Judges the candidates on what came lately, and scores every buyer by the best. Deterministic for a seed. */
export async function trainScores(
  data: CustomersData,
  settings: TrainSettings,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (fraction: number) => void },
): Promise<TrainedScores | TooLittle> {
  const origins = chooseOrigins(data.firstDay, data.asOf);
  const known = origins && makeKnownScene(data, origins.known, origins.horizonDays);
  if (origins === null || known === null || known.buyers.length < neededBuyers)
    return {
      remark: customerRemark("customers.too-little", {
        buyers: known?.buyers.length ?? data.ids.length,
        neededBuyers,
        days: data.asOf - data.firstDay + 1,
        neededDays,
      }),
    };
  const judged = makeKnownScene(data, origins.judged, origins.horizonDays);
  const now = makeScene(data, data.asOf, scoreHorizonDays);
  const tools = { seed: settings.seed, explain: false, signal };
  const judgement = await judgeCandidates(settings.candidates ?? churnCandidates, known, judged, tools);
  onProgress(0.5);
  const isShorter = origins.horizonDays !== scoreHorizonDays;
  const [best, baseline] = [bestOf(judgement, "MODEL", isShorter), bestOf(judgement, "BASELINE")];
  if (best === null || baseline === null) throw new RangeError("No candidate could learn from these customers.");
  const fairness = fairnessOf(data, judged, best.answer.probability);
  const churn = await best.candidate.foretell(judged, now, { ...tools, explain: true });
  onProgress(0.7);
  const lifetime = chooseLifetime(judgement, judged, now);
  const told = best.answer.medianDays;
  const timing = told === undefined ? null : judgeTiming(told, lifetime.choice, judged);
  const hasTime = timing !== null && timing.mae < timing.lifetimeMae;
  const outlookSettings = { horizonDays: scoreHorizonDays, discountRate: settings.discountRate };
  const outlook = new LifetimeOutlook(lifetime.choice.model, lifetime.fitted, outlookSettings);
  const monetary = now.features.columns[now.features.names.indexOf("monetary")]!;
  const worth = fitOccasionWorth(now, monetary);
  const segments = behaviourSegments(
    ["recencyDays", "frequency", "tenureDays", "monetary", "views", "emails", "returns"].map((name) => ({
      name,
      values: now.features.columns[now.features.names.indexOf(name)]!,
    })),
    now.histories.repeats.map((repeats, row) => (repeats + 1) * monetary[row]!),
    settings.seed,
  );
  signal.throwIfAborted();
  const next = nextCategories(data.categoryPurchases, data.ids.length, origins.judged, data.asOf);
  const scored = scoreCustomers(now, {
    outlook,
    worth,
    churn,
    medianDays: hasTime ? (churn.medianDays ?? null) : null,
    segments: segments?.of ?? null,
    nextCategories: next?.of ?? null,
  });
  onProgress(0.95);
  return {
    scored,
    remarks: [
      customerRemark("customers.candidate-won", {
        candidate: best.scores.name,
        logLoss: best.scores.logLoss,
        baseline: baseline.scores.name,
        baselineLogLoss: baseline.scores.logLoss,
        customers: judged.buyers.length,
        days: origins.horizonDays,
      }),
      ...(best.scores.auc === null
        ? []
        : [customerRemark("customers.calibration", { ece: best.scores.ece, auc: best.scores.auc })]),
      customerRemark("customers.lifetime-model", { model: lifetime.choice.name, customers: now.buyers.length }),
      ...(timing === null || !hasTime
        ? []
        : [
            customerRemark("customers.next-days", {
              candidate: best.scores.name,
              mae: timing.mae,
              lifetimeMae: timing.lifetimeMae,
            }),
          ]),
      ...(lifetime.fitted.covariance === null
        ? [customerRemark("customers.no-covariance", { model: lifetime.choice.name })]
        : []),
      ...(next === null
        ? []
        : [
            customerRemark("customers.next-category", {
              hit: next.report.hit,
              commonestHit: next.report.commonestHit,
              customers: next.report.buyers,
            }),
          ]),
      ...driftRemarks(judged, now),
      ...fairness.flatMap(({ column, miscalibrated }) =>
        miscalibrated.length === 0
          ? []
          : [customerRemark("customers.group-off", { by: column, groups: miscalibrated.join(", ") })],
      ),
      ...judgement.remarks,
    ],
    report: {
      holdoutDays: origins.horizonDays,
      holdoutCustomers: judged.buyers.length,
      candidates: judgement.candidates.map(({ scores }) => scores),
      chosen: best.scores.name,
      baseline: baseline.scores.name,
      lifetime: {
        model: lifetime.choice.name,
        parameters: named(lifetime.fitted),
        worth: worth.fitted && named(worth.fitted),
      },
      counts: lifetime.counts,
      timing,
      discountRate: settings.discountRate,
      typical: { ...typicalPast(now), monetary: medianOf(monetary) },
      segments: segments && { segments: segments.segments, stability: segments.stability },
      nextCategory: next?.report ?? null,
      fairness,
    },
  };
}

/** Of customers whose country or channel is known; a purchase is told where it is likelier than not. */
function fairnessOf(data: CustomersData, judged: KnownScene, probability: Float64Array): FairnessReport[] {
  return (["countries", "channels"] as const).map((column) => {
    const rows = Array.from(judged.buyers.keys()).filter((row) => data[column][judged.buyers[row]!] !== null);
    return fairnessReport(
      column,
      rows.map((row) => data[column][judged.buyers[row]!]!),
      rows.map((row) => probability[row]!),
      rows.map((row) => judged.bought[row]!),
      0.5,
    );
  });
}

function named({ names, values }: FittedParameters): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
}
