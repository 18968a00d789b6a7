import type { Remark } from "@bellwether/schema/contracts/facts";
import type { CaptureEvent } from "../capture/capture-tally.ts";

export type ToWorker = { kind: "run"; module: string; input: unknown } | { kind: "abort" };

export type FromWorker =
  | { kind: "progress"; fraction: number; remark: Remark | undefined }
  | { kind: "capture"; event: CaptureEvent }
  | { kind: "done"; output: unknown; memoryBytes: number }
  | { kind: "failed"; error: ThrownInWorker; memoryBytes: number };

/** An error as it crosses threads: structured clone would drop the class's name and own fields. */
export interface ThrownInWorker {
  name: string;
  message: string;
  stack: string | undefined;
}
