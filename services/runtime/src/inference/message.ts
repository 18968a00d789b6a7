import type { ZodType } from "zod";
import { tensorFromBytes, tensorToBytes } from "./binary-tensor.ts";
import { tensorFromJson, tensorToJson } from "./json-tensor.ts";
import { ProtocolError, type TensorMessage } from "./protocol.ts";
import { elementCount, type TensorValue, type TensorValues } from "./tensor-value.ts";

/** A body as it goes over the wire. */
export interface WireBody {
  body: Buffer;
  contentType: "application/json" | "application/octet-stream";
  /** Bytes of JSON at the beginning when tensors follow it; null when all of it is JSON. */
  jsonLength: number | null;
}

/**
 * Splits a body into its JSON and the bytes that follow.
 *
 * @param jsonLength the header of the binary extension; undefined when the body is JSON alone.
 * @throws ProtocolError saying what is wrong with it.
 */
export function openBody<T>(
  body: Buffer,
  jsonLength: string | undefined,
  schema: ZodType<T>,
): { message: T; binary: Buffer } {
  const length = jsonLength === undefined ? body.byteLength : Number(jsonLength);
  if (!Number.isSafeInteger(length) || length < 0 || length > body.byteLength)
    throw new ProtocolError(
      `Inference-Header-Content-Length is a number of bytes within the body's ${body.byteLength}; got ${JSON.stringify(jsonLength)}.`,
    );
  let json: unknown;
  try {
    json = JSON.parse(body.toString("utf8", 0, length));
  } catch (error) {
    throw new ProtocolError(`The body is not JSON: ${(error as Error).message}`);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new ProtocolError(`${issue.path.join(".") || "The body"}: ${issue.message}.`);
  }
  return { message: parsed.data, binary: body.subarray(length) };
}

/**
 * The tensors of a message by name, their values taken from JSON or from the bytes after it.
 *
 * @throws ProtocolError naming the tensor and the rule it breaks.
 */
export function readTensors(
  messages: readonly TensorMessage[],
  binary: Buffer,
  kind: "input" | "output",
): TensorValues {
  const tensors: TensorValues = Object.create(null);
  let offset = 0;
  for (const message of messages) {
    const what = `${kind} ${JSON.stringify(message.name)}`;
    if (message.name in tensors) throw new ProtocolError(`${what}: given twice.`);
    if (!Number.isSafeInteger(elementCount(message.shape)))
      throw new ProtocolError(`${what}: shape [${message.shape}] is too large.`);
    const size = message.parameters?.binary_data_size;
    if (size === undefined) {
      if (message.data === undefined) throw new ProtocolError(`${what}: has neither data nor binary_data_size.`);
      tensors[message.name] = tensorFromJson(message, what);
      continue;
    }
    if (message.data !== undefined) throw new ProtocolError(`${what}: has both data and binary_data_size.`);
    if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0 || offset + size > binary.byteLength)
      throw new ProtocolError(
        `${what}: binary_data_size ${JSON.stringify(size)} is not a number of the ${binary.byteLength - offset} bytes left.`,
      );
    tensors[message.name] = tensorFromBytes(
      message.datatype,
      message.shape,
      binary.subarray(offset, offset + size),
      what,
    );
    offset += size;
  }
  if (offset !== binary.byteLength)
    throw new ProtocolError(`${binary.byteLength - offset} bytes after the JSON belong to no tensor.`);
  return tensors;
}

/** Writes a message with its tensors, each as JSON or as bytes. `Field` is `inputs` in requests, `outputs` in answers. */
export function writeBody(
  head: Record<string, unknown>,
  field: "inputs" | "outputs",
  tensors: readonly { name: string; tensor: TensorValue; binary: boolean }[],
): WireBody {
  const parts: Buffer[] = [];
  const messages = tensors.map(({ name, tensor, binary }) => {
    const { datatype, shape } = tensor;
    if (!binary) return { name, datatype, shape, data: tensorToJson(tensor, `${field} ${JSON.stringify(name)}`) };
    const bytes = tensorToBytes(tensor);
    parts.push(bytes);
    return { name, datatype, shape, parameters: { binary_data_size: bytes.byteLength } };
  });
  const json = Buffer.from(JSON.stringify({ ...head, [field]: messages }));
  if (!tensors.some(({ binary }) => binary)) return { body: json, contentType: "application/json", jsonLength: null };
  return {
    body: Buffer.concat([json, ...parts]),
    contentType: "application/octet-stream",
    jsonLength: json.byteLength,
  };
}
