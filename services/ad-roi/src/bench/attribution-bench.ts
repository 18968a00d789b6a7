import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Random } from "@bellwether/runtime/tensor/random";
import { evaluateAttributionFile } from "../attribution/evaluate-attribution.ts";

export interface AttributionBenchResult {
  /** Lines of the file, each a journey. */
  paths: number;
  channels: number;
  /** Reading the file and sharing by all seven models. */
  seconds: number;
  /** The same with a Markov chain of order 3 too. */
  secondsOrder3: number;
  /** Of the whole process, MB. */
  peakMb: number;
}

const bars = { seconds: 15 };
const channels = 12;

/** A file of a million journeys along twelve channels, of six touches on average; a tenth with `quick`. */
export async function run({ quick }: { quick: boolean }): Promise<AttributionBenchResult> {
  const paths = quick ? 100_000 : 1_000_000;
  const folder = await mkdtemp(join(tmpdir(), "bellwether-bench-attribution-"));
  try {
    const file = join(folder, "paths.csv");
    await pipeline(Readable.from(journeys(paths)), createWriteStream(file));
    const settings = { lookBackDays: 30, position: { first: 0.4, last: 0.4 }, halfLife: 7 };
    const { seconds } = await evaluateAttributionFile(file, settings);
    const { seconds: secondsOrder3 } = await evaluateAttributionFile(file, { ...settings, order: 3 });
    return { paths, channels, seconds, secondsOrder3, peakMb: process.resourceUsage().maxRSS / 1024 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function missedBars({ seconds }: AttributionBenchResult): string[] {
  return seconds > bars.seconds ? [`${seconds.toFixed(1)} s are more than ${bars.seconds}`] : [];
}

/** Blocks of lines; channels are met by Zipf's law, and one journey in five converts. */
function* journeys(count: number): Generator<string> {
  const random = new Random("attribution");
  yield "path,total_conversions,total_conversion_value,total_null\n";
  const lines: string[] = [];
  for (let journey = 0; journey < count; journey++) {
    const touches = 1 + Math.min(40, Math.floor(-6 * Math.log(1 - random.uniform())));
    const path = Array.from({ length: touches }, () => `channel ${Math.floor((channels + 1) ** random.uniform())}`);
    const converted = Number(random.uniform() < 0.2);
    lines.push(`${path.join(" > ")},${converted},${converted * (10 + (journey % 90))},${1 - converted}\n`);
    if (lines.length === 10_000) yield lines.splice(0).join("");
  }
  yield lines.join("");
}
