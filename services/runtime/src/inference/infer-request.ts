import type { IncomingHttpHeaders } from "node:http";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { v7 as uuidV7 } from "uuid";
import { checkInputs, checkOutputNames } from "./contract-check.ts";
import type { InferenceModel, InferenceRequest } from "./inference-model.ts";
import { openBody, readTensors } from "./message.ts";
import {
  jsonLengthHeader,
  type Parameters,
  ProtocolError,
  type RequestMessage,
  requestSchema,
  timeoutHeader,
} from "./protocol.ts";

/** A request as the server has understood it. */
export interface ReadRequest {
  request: InferenceRequest;
  /** Milliseconds the caller waits. */
  timeoutMs: number;
  /** The outputs asked for, in order, and whether each goes out as bytes. */
  outputs: { name: string; binary: boolean }[];
}

/** Parameters that the server reads itself; models see the rest. */
const ownParameters = new Set(["tenant_id", "timeout", "binary_data_output"]);

/**
 * Reads and checks an inference request.
 *
 * @throws ProtocolError saying which part breaks which rule.
 */
export function readInferRequest(
  model: InferenceModel,
  version: string | null,
  headers: IncomingHttpHeaders,
  body: Buffer,
  longestMs: number,
): ReadRequest {
  const jsonLength = headers[jsonLengthHeader];
  const { message, binary } = openBody(body, typeof jsonLength === "string" ? jsonLength : undefined, requestSchema);
  const inputs = readTensors(message.inputs, binary, "input");
  checkInputs(model, inputs);
  checkOutputNames(
    model,
    (message.outputs ?? []).map(({ name }) => name),
  );
  const parameters = message.parameters ?? {};
  return {
    request: {
      id: message.id ?? uuidV7(),
      tenantId: tenantOf(parameters),
      version,
      inputs,
      parameters: Object.fromEntries(Object.entries(parameters).filter(([name]) => !ownParameters.has(name))),
    },
    timeoutMs: Math.min(longestMs, timeoutOf(parameters, headers)),
    outputs: outputsOf(model, message),
  };
}

function tenantOf(parameters: Parameters) {
  const given = parameters.tenant_id;
  if (typeof given !== "string")
    throw new ProtocolError("parameters.tenant_id: missing; it is the organisation's UUID.");
  try {
    return parseTenantId(given);
  } catch (error) {
    throw new ProtocolError(`parameters.tenant_id: ${(error as Error).message}`);
  }
}

/** Triton's `timeout` parameter counts microseconds; our header counts milliseconds. The shorter one holds. */
function timeoutOf(parameters: Parameters, headers: IncomingHttpHeaders): number {
  const microseconds = parameters.timeout;
  const header = headers[timeoutHeader];
  const asked = [
    microseconds === undefined ? undefined : { name: "parameters.timeout", milliseconds: Number(microseconds) / 1_000 },
    header === undefined ? undefined : { name: "Inference-Timeout-Ms", milliseconds: Number(header) },
  ].filter((limit) => limit !== undefined);
  for (const { name, milliseconds } of asked)
    if (!(milliseconds > 0)) throw new ProtocolError(`${name}: a positive number; got ${milliseconds}.`);
  return Math.min(...asked.map(({ milliseconds }) => milliseconds));
}

function outputsOf(model: InferenceModel, message: RequestMessage): ReadRequest["outputs"] {
  const byDefault = message.parameters?.binary_data_output === true;
  const asked = message.outputs ?? model.outputs.map(({ name }) => ({ name, parameters: undefined }));
  return asked.map(({ name, parameters }) => ({
    name,
    binary: typeof parameters?.binary_data === "boolean" ? parameters.binary_data : byDefault,
  }));
}
