import {
  type AttributionEvaluation,
  evaluateAttributionFile,
} from "@bellwether/ad-roi/attribution/evaluate-attribution";
import { usualHalfLifeDays, usualPosition } from "@bellwether/ad-roi/attribution/model/touch-rules";
import { type Command, InvalidArgumentError } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { formatTable } from "./terminal/table.ts";

interface AttributionFlags {
  path?: string;
  conversions?: string;
  value?: string;
  lost?: string;
  separator: string;
  person?: string;
  time?: string;
  channel?: string;
  converted?: string;
  lookBack: number;
  position: { first: number; last: number };
  halfLife: number;
  order: number;
  json?: boolean;
}

/** Adds `attribution <paths.csv>` to `bellwether evaluate`. */
export function addEvaluateAttribution(evaluate: Command): void {
  evaluate
    .command("attribution")
    .description("share conversions among the channels that led to them, by each model side by side")
    .argument("<file>", "CSV with a line for each path and its counts, or with a line for each touch of a person")
    .option("--path <column>", "column of the path, such as search > mail; by default path")
    .option("--conversions <column>", "column of a path's conversions; by default total_conversions or conversions")
    .option("--lost <column>", "column of journeys without a conversion; by default total_null or lost")
    .option("--separator <text>", "between the channels of a path", ">")
    .option("--person <column>", "of touches: column of whose it is; by default customer_id, visitor_id or person")
    .option("--time <column>", "of touches: column of when; by default occurred_at, timestamp, time or date")
    .option("--channel <column>", "of touches: column of the channel; by default channel")
    .option("--converted <column>", "of touches: column of 1 for a conversion; by default converted or conversion")
    .option("--value <column>", "column of what conversions were worth")
    .option(
      "--look-back <days>",
      "of touches: days before a conversion that its journey begins at the earliest",
      above0,
      30,
    )
    .option("--position <shares>", "shares of the first and last touch by position", positions, usualPosition)
    .option(
      "--half-life <days>",
      "of time decay: days in a log of touches, touches in a file of paths",
      above0,
      usualHalfLifeDays,
    )
    .option("--order <count>", "also a Markov chain that remembers so many touches", wholeNumber, 1)
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, flags: AttributionFlags) => {
      const { separator, lookBack, position, halfLife, order, json, ...columns } = flags;
      const evaluation = await evaluateAttributionFile(file, {
        columns,
        separator,
        lookBackDays: lookBack,
        position,
        halfLife,
        order,
      });
      process.stdout.write(json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation)}\n`);
    });
}

function describe({ channels, conversions, journeys, seconds }: AttributionEvaluation): string {
  const { channel: _, removalEffect: __, ...models } = channels[0]!;
  const names = Object.keys(models) as Exclude<keyof AttributionEvaluation["channels"][number], "channel">[];
  const rows = channels.map((one) => [
    one.channel,
    ...names.map((name) => one[name]!.toFixed(2)),
    one.removalEffect.toFixed(4),
  ]);
  return [
    `${conversions} conversions of ${journeys} journeys, by ${channels.length} channels, in ${seconds.toFixed(1)} s`,
    formatTable(["channel", ...names, "removal"], rows),
    "removal: the share of conversions that would be lost without the channel, by the chain of order 1",
  ].join("\n");
}

/** "0.4,0.4": of the first touch and of the last. */
function positions(text: string): { first: number; last: number } {
  const [first = Number.NaN, last = Number.NaN, ...more] = text.split(",").map(Number);
  if (more.length > 0 || !(first >= 0 && last >= 0 && first + last <= 1))
    throw new InvalidArgumentError("It is two shares of at most 1 together, such as 0.4,0.4.");
  return { first, last };
}

function above0(text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError("It is a number above 0.");
  return value;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It is a whole number from 1.");
  return value;
}
