import { exportOnnx } from "@bellwether/runtime/capture/export-onnx";
import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { describeExport, type ExportInput } from "./model/neural/exported-network.ts";

/** Worker task: writes a network as an ONNX file. */
export function run(input: ExportInput, _: WorkerContext): Promise<Uint8Array> {
  return exportOnnx(describeExport(input));
}
