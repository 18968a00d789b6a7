import { evaluateMediaMixFile, type MediaMixEvaluation } from "@bellwether/ad-roi/media-mix/evaluate-media-mix";
import type { FitDiagnostics, NumberRange } from "@bellwether/ad-roi/media-mix/model/fitted-media-mix";
import type { Command } from "commander";
import { exitCodeHelp } from "./exit-codes.ts";
import { abortOnSignals } from "./terminal/abort-on-signals.ts";
import { ProgressLine } from "./terminal/progress-line.ts";
import { formatTable } from "./terminal/table.ts";

/** Adds `mmm <file.csv>` to `bellwether evaluate`. */
export function addEvaluateMediaMix(evaluate: Command): void {
  evaluate
    .command("mmm")
    .description("learn a media mix: what each channel contributed, returned and carried over, with 90 % intervals")
    .argument("<file>", "CSV with a line for each period, or for each geo and period")
    .requiredOption("--config <json>", "file that tells what the columns mean; see docs/media-mix.md")
    .option("--json", "one JSON object on standard output, and nothing else there")
    .addHelpText("after", exitCodeHelp)
    .action(async (file: string, { config, json }: { config: string; json?: boolean }) => {
      const interrupt = abortOnSignals();
      const line = new ProgressLine("Sampling");
      try {
        const evaluation = await evaluateMediaMixFile(file, config, {
          signal: interrupt.signal,
          onProgress: (fraction) => line.show(fraction, "of the posterior"),
        });
        line.close();
        process.stdout.write(json ? `${JSON.stringify(evaluation)}\n` : `${describe(evaluation)}\n`);
      } finally {
        line.close();
        interrupt.dispose();
      }
    });
}

function describe({ channels, diagnostics, warnings, seconds }: MediaMixEvaluation): string {
  const rows = channels.map(({ channel, contributionShare, roas, adstock }) => [
    channel,
    range(contributionShare, (share) => `${(100 * share).toFixed(1)}%`),
    roas === null ? "–" : range(roas, (money) => money.toFixed(2)),
    range(adstock, (share) => share.toFixed(2)),
  ]);
  const { holdoutCoverage90, holdoutPeriods } = diagnostics;
  const coverage =
    holdoutCoverage90 === null
      ? []
      : [`${(100 * holdoutCoverage90).toFixed(1)} % of ${holdoutPeriods} held-out periods lay in their 90 % interval`];
  return [
    formatTable(["channel", "contribution", "ROAS", "adstock"], rows),
    tellReliability(diagnostics),
    ...coverage,
    ...warnings,
    `${seconds.toFixed(1)} s`,
  ].join("\n");
}

/** Whether a fit may be acted on, by what its method is judged by. */
export function tellReliability({ converged, rHatMax, essMin, divergences, paretoK }: FitDiagnostics): string {
  if (paretoK !== null)
    return converged
      ? `The fit converged: Pareto k̂ ${paretoK.toFixed(2)}, below 0.7`
      : `The fit did NOT converge (Pareto k̂ ${paretoK.toFixed(2)}, and only below 0.7 is it near the posterior): do not act on it`;
  return converged
    ? `The fit converged: R-hat at most ${rHatMax?.toFixed(3)}, ${essMin?.toFixed(0)} effective draws or more, no divergences`
    : `The fit did NOT converge (R-hat up to ${rHatMax?.toFixed(3)}, ${essMin?.toFixed(0)} effective draws at least, ` +
        `${divergences} divergences): do not act on it`;
}

function range({ mean, lower, upper }: NumberRange, tell: (value: number) => string): string {
  return `${tell(mean)} (${tell(lower)} to ${tell(upper)})`;
}
