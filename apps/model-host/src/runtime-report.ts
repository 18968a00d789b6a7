import type { CaptureCounts } from "@bellwether/runtime/capture/capture-tally";
import type { EngineReport } from "@bellwether/runtime/tensor/engine";

/** What the host says of itself to the gateway, and so to members of any organisation. */
export interface RuntimeReport extends EngineReport {
  capture: CaptureCounts;
}

/** Numbers of the last reason are left out: they may be sizes of another organisation's data. The log has them. */
export function runtimeReport(engine: EngineReport, counts: CaptureCounts): RuntimeReport {
  return { ...engine, capture: { ...counts, lastReason: counts.lastReason && withoutNumbers(counts.lastReason) } };
}

/** Digits of a name stay, as in Conv2D. */
function withoutNumbers(text: string): string {
  return text.replace(/(?<![A-Za-z_\d.])\d+(\.\d+)?(e[+-]?\d+)?/g, "…");
}
