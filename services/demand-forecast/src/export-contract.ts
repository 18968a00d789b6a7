import { z } from "zod";
import type { Granularity } from "./contract.ts";

/**
 * Name at the inference server of the model that writes a version's network as an ONNX file. Over the wire:
 * `model_version_id` BYTES [1]; the tenant is the request's. The answer: `file` BYTES [1], whole, and `file_name` BYTES [1].
 */
export const exportModelName = "demand-forecast-export";

/** A question of that model. */
export const exportRequest = z.object({ modelVersionId: z.uuid() });

/** What `engine` says of a version that learned no network, so that nothing of it can be exported. */
export const noEngine = "none";

/**
 * Steps of history that a file takes: three years. The network looks back 392 days or 60 weeks; only the deviation of a
 * series that has been quiet of late reads further.
 */
export const exportedHistorySteps: Readonly<Record<Granularity, number>> = { DAY: 1096, WEEK: 156 };
