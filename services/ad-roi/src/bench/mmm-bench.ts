import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluateMediaMixFile, type MediaMixEvaluation } from "../media-mix/evaluate-media-mix.ts";
import type { NumberRange } from "../media-mix/model/fitted-media-mix.ts";

/** How one public data set came out, and what is known of it beside. */
export interface MmmBenchResult {
  sets: {
    name: string;
    evaluation: MediaMixEvaluation;
    /** Differences from the truth, where it is published. */
    truth: TruthDistance | null;
  }[];
  /** Of the whole process, MB. */
  peakMb: number;
}

interface TruthDistance {
  /** Largest distance of a channel's share of the outcome, 0 … 1; of its return, relative; of its retention. */
  share: number;
  roas: number;
  retention: number;
  /** 90 % intervals that hold the truth, of so many. */
  covered: number;
  parameters: number;
}

const bars = { share: 0.03, roas: 0.1, retention: 0.1, missed: 1, coverage: 0.05, seconds: 600, peakMb: 2_048 };
const data = join(import.meta.dirname, "../../../../../shared/data");
const fourChannels = [0, 1, 2, 3].map(String);
const byChannel = (what: string) => Object.fromEntries(fourChannels.map((name) => [name, `Channel${name}_${what}`]));
const meridian = {
  date: "time",
  target: "conversions",
  valuePerUnit: "revenue_per_conversion",
  spend: byChannel("spend"),
  exposure: byChannel("impression"),
  competitors: ["competitor_activity_score_control"],
  controls: ["sentiment_score_control"],
};

/** As in docs/media-mix.md. */
const sets = [
  {
    name: "pymc",
    file: "mmm_pymc_example/mmm_example.csv",
    config: { date: "date_week", target: "y", spend: ["x1", "x2"], events: ["event_1", "event_2"] },
  },
  {
    name: "robyn",
    file: "mmm_robyn/dt_simulated_weekly.csv",
    config: {
      date: "DATE",
      target: "revenue",
      spend: { tv: "tv_S", ooh: "ooh_S", print: "print_S", facebook: "facebook_S", search: "search_S" },
      exposure: { facebook: "facebook_I", search: "search_clicks_P" },
      organic: ["newsletter"],
      competitors: ["competitor_sales_B"],
      events: ["events"],
      holidays: {
        file: join(data, "mmm_robyn/holidays_5_countries.csv"),
        date: "ds",
        holiday: "holiday",
        where: { country: "DE" },
      },
    },
  },
  { name: "meridian", file: "mmm_meridian/national_media.csv", config: meridian },
  {
    name: "meridian-geo",
    file: "mmm_meridian/geo_media.csv",
    config: { ...meridian, geo: "geo", population: "population" },
  },
];

/** The public sets of peers; with `quick` the one whose truth is known. Nothing where they are not there. */
export async function run({ quick }: { quick: boolean }): Promise<MmmBenchResult | undefined> {
  if (!existsSync(data)) {
    process.stderr.write(`The data sets are not there (${data}); nothing is measured.\n`);
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), "bellwether-bench-mmm-"));
  try {
    const results: MmmBenchResult["sets"] = [];
    for (const { name, file, config } of quick ? sets.slice(0, 1) : sets) {
      const configPath = join(folder, `${name}.json`);
      // A quick run does without the hold-out, which takes as long again.
      await writeFile(configPath, JSON.stringify(quick ? { ...config, holdoutPeriods: 0 } : config));
      const evaluation = await evaluateMediaMixFile(join(data, file), configPath);
      results.push({ name, evaluation, truth: name === "pymc" ? await distanceFromTruth(evaluation) : null });
    }
    return { sets: results, peakMb: process.resourceUsage().maxRSS / 1024 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function missedBars(result: MmmBenchResult | undefined): string[] {
  if (result === undefined) return [];
  const missed = result.sets.flatMap(({ name, evaluation: { diagnostics, seconds }, truth }) => {
    const { converged, holdoutCoverage90, divergences } = diagnostics;
    return [
      ...(converged ? [] : [`${name}: the fit did not converge`]),
      ...(divergences === 0 ? [] : [`${name}: ${divergences} divergences`]),
      // 0.85 is within 5 points, though not by binary fractions.
      ...(holdoutCoverage90 === null || Math.abs(holdoutCoverage90 - 0.9) <= bars.coverage + 1e-9
        ? []
        : [`${name}: ${holdoutCoverage90} of the hold-out lay in the 90 % interval`]),
      ...(seconds <= bars.seconds ? [] : [`${name}: ${seconds.toFixed(0)} s`]),
      ...(truth === null ? [] : missedTruths(name, truth)),
    ];
  });
  return result.peakMb <= bars.peakMb ? missed : [...missed, `${result.peakMb.toFixed(0)} MB`];
}

function missedTruths(name: string, { share, roas, retention, covered, parameters }: TruthDistance): string[] {
  return [
    ...(share <= bars.share ? [] : [`${name}: a share is ${share} off`]),
    ...(roas <= bars.roas ? [] : [`${name}: a return is ${roas} off`]),
    ...(retention <= bars.retention ? [] : [`${name}: a retention is ${retention} off`]),
    ...(parameters - covered <= bars.missed ? [] : [`${name}: ${covered} of ${parameters} intervals hold the truth`]),
  ];
}

interface Truth {
  alpha: number;
  lam: number;
  beta: number;
  share: number;
  roas: number;
}

async function distanceFromTruth({ channels }: MediaMixEvaluation): Promise<TruthDistance> {
  const published = JSON.parse(await readFile(join(data, "mmm_pymc_example/true_parameters.json"), "utf8"));
  const distances = channels.map((channel) => {
    const parameters = published[channel.channel];
    const derived = published.derived_from_these_parameters;
    const truth: Truth = {
      ...parameters,
      beta: parameters.beta * published.amplitude,
      share: derived[`contribution_share_${channel.channel}`],
      roas: derived[`roas_${channel.channel}`],
    };
    const { retention, rate, largestEffect } = channel.parameters;
    const intervals: [NumberRange, number][] = [
      [retention!, truth.alpha],
      [rate!, truth.lam],
      [largestEffect!, truth.beta],
      [channel.contributionShare, truth.share],
      [channel.roas!, truth.roas],
    ];
    return {
      share: Math.abs(channel.contributionShare.mean - truth.share),
      roas: Math.abs(channel.roas!.mean / truth.roas - 1),
      retention: Math.abs(channel.adstock.mean - truth.alpha),
      covered: intervals.filter(([{ lower, upper }, value]) => value >= lower && value <= upper).length,
      parameters: intervals.length,
    };
  });
  const worst = (of: "share" | "roas" | "retention") => Math.max(...distances.map((one) => one[of]));
  const total = (of: "covered" | "parameters") => distances.reduce((sum, one) => sum + one[of], 0);
  return {
    share: worst("share"),
    roas: worst("roas"),
    retention: worst("retention"),
    covered: total("covered"),
    parameters: total("parameters"),
  };
}
