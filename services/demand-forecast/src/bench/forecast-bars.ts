import type { MethodEvaluation } from "../evaluate/method-scores.ts";
import type { WideCsvSettings } from "../evaluate/wide-csv-file.ts";
import type { ForecastEvaluation } from "../evaluate.ts";

/** Columns that a bar may bound. */
type Measure = "smape" | "mase" | "owa" | "msis" | "coverage95" | "pinball";

/** One set, and what must hold on it. */
export interface Bar {
  title: string;
  /** Under ../shared/data. */
  file: string;
  /** Only series of this season, where the file holds several. */
  seasonality?: number;
  table?: WideCsvSettings;
  /** Takes a minute and more. */
  long?: boolean;
  /** Largest values of the platform's own row. */
  most: Partial<Record<Measure, number>>;
  /** Share of actuals in the 95 % interval, from and to. */
  coverage?: readonly [number, number];
  /** Rows whose pinball loss the platform's has to stay below. */
  pinballBelow?: readonly string[];
  /** Published scores of benchmarks, which prove the measures. */
  official: Readonly<Record<string, { smape?: number; mase: number }>>;
}

/**
 * M4: bars of the project and official scores of "Evaluation and Ranks.xlsx". Tourism: Athanasopoulos, Hyndman, Song & Wu (2011),
 * IJF 27, as the R package Tcomp reproduces them.
 */
export const bars: readonly Bar[] = [
  {
    title: "M4 weekly",
    file: "m4/weekly.jsonl",
    most: { owa: 0.8, msis: 20 },
    coverage: [0.93, 0.97],
    official: { Naive2: { smape: 9.161, mase: 2.777 }, sNaive: { smape: 9.161, mase: 2.777 } },
  },
  {
    title: "M4 hourly",
    file: "m4/hourly.jsonl",
    long: true,
    most: { owa: 0.48, msis: 10 },
    coverage: [0.93, 0.97],
    official: { Naive2: { smape: 18.383, mase: 2.395 }, sNaive: { smape: 13.912, mase: 1.193 } },
  },
  {
    title: "Tourism monthly",
    file: "tourism/tourism.jsonl",
    seasonality: 12,
    most: { mase: 1.5 },
    official: { sNaive: { mase: 1.63 } },
  },
  {
    title: "Tourism quarterly",
    file: "tourism/tourism.jsonl",
    seasonality: 4,
    most: { mase: 1.55 },
    official: { sNaive: { mase: 1.7 } },
  },
  {
    title: "Tourism yearly",
    file: "tourism/tourism.jsonl",
    seasonality: 1,
    most: { mase: 2.75 },
    official: { sNaive: { mase: 3.01 } },
  },
  {
    title: "Car parts",
    file: "carparts/carparts.csv",
    table: { seasonality: 12, horizon: 12 },
    most: {},
    pinballBelow: ["sNaive", "SES", "zero"],
    official: { sNaive: { mase: 1.127 } },
  },
];

/** Published scores are rounded to three decimals, or to two. */
const tolerance = (published: number): number => (Number.isInteger(published * 100) ? 0.0051 : 0.0006);

/** Sentences on every bar that is missed, and every official score. */
export function missedOf(bar: Bar, { methods, chosen }: ForecastEvaluation): string[] {
  const row = (name: string): MethodEvaluation | undefined => methods.find((method) => method.name === name);
  const own = row(chosen)!;
  const missed: string[] = [];
  for (const [measure, most] of Object.entries(bar.most) as [Measure, number][]) {
    const value = own[measure] ?? Number.POSITIVE_INFINITY;
    if (!(value <= most)) missed.push(`${bar.title} ${measure} ${value.toFixed(3)} > ${most}`);
  }
  if (bar.coverage !== undefined) {
    const [least, most] = bar.coverage;
    if (own.coverage95 < least || own.coverage95 > most) {
      missed.push(`${bar.title} coverage ${own.coverage95.toFixed(3)} is not within ${least} and ${most}`);
    }
  }
  for (const name of bar.pinballBelow ?? []) {
    const other = row(name)?.pinball ?? Number.NaN;
    if (!(own.pinball !== null && own.pinball < other)) {
      missed.push(`${bar.title} pinball ${own.pinball} is not below ${name}'s ${other}`);
    }
  }
  for (const [name, published] of Object.entries(bar.official)) {
    for (const [measure, score] of Object.entries(published) as ["smape" | "mase", number][]) {
      const value = row(name)?.[measure] ?? Number.NaN;
      if (!(Math.abs(value - score) <= tolerance(score))) {
        missed.push(`${bar.title} ${name} ${measure} ${value} is not the official ${score}`);
      }
    }
  }
  return missed;
}
