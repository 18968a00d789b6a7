import { type AccuracyVerdict, accuracyVerdict } from "../accuracy-verdict.ts";
import type { Figures } from "./accuracy-data.ts";

/** What a page can say in one sentence of how accurate forecasts are. */
export type AccuracyStatement =
  | { kind: "nothing" }
  | {
      kind: "measured";
      /** Over four weeks of a product where any are whole, else step by step. */
      span: "month" | "step";
      /** Error over demand. */
      error: number;
      /** Against repeating the last season, by the same measure. */
      verdict: AccuracyVerdict;
      /** Of 100 steps, how many lay inside the 95 % range; null where none was measured. */
      held: number | null;
    };

type Measured = Pick<Figures, "monthError" | "naiveMonthError" | "wape" | "naiveWape" | "coverage95">;

/** The sentence's facts: planners think in months, so those come first. */
export function accuracyStatement(figures: Measured): AccuracyStatement {
  const { monthError, naiveMonthError, wape, naiveWape, coverage95 } = figures;
  const held = typeof coverage95 === "number" ? Math.round(coverage95 * 100) : null;
  const of = (span: "month" | "step", error: number, naive: number | null | undefined): AccuracyStatement => ({
    kind: "measured",
    span,
    error,
    verdict: accuracyVerdict(error, naive),
    held,
  });
  if (typeof monthError === "number") return of("month", monthError, naiveMonthError);
  if (typeof wape === "number") return of("step", wape, naiveWape);
  return { kind: "nothing" };
}
