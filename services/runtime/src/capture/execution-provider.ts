/** What ONNX Runtime can compute on here and elsewhere, in the order of preference where two are as fast. */
export const executionProviders = ["cuda", "webgpu", "cpu"] as const;

export type ExecutionProvider = (typeof executionProviders)[number];

/**
 * Options of a session that computes on a provider. What a card's provider has no kernel for goes to the processor.
 *
 * One thread per session, since each worker of the pool has a core of its own; threads that spin while they wait would
 * take the others' cores (measured: half of their processor time is waste; the table is in docs/graph-capture.md).
 */
export function sessionOptions(provider: ExecutionProvider) {
  return {
    executionProviders: [provider],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
    // Errors are thrown too; on standard error they would stand twice.
    logSeverityLevel: 4,
    extra: { session: { intra_op: { allow_spinning: "0" }, inter_op: { allow_spinning: "0" } } },
  };
}
