import { crc32 } from "node:zlib";
import { z } from "zod";
import type { LearnedModel, NamedTensors } from "./learned-model.ts";
import { sameShape, sizeOf } from "./shape.ts";
import { tf } from "./tf.ts";

/** Weights as plain numbers: independent of engine and thread. */
export type NamedArrays = Record<string, { shape: number[]; values: Float32Array }>;

/** Bytes that are no weights of ours, or are damaged. */
export class WeightsFormatError extends Error {
  override readonly name = "WeightsFormatError";
}

const headerSchema = z.object({
  tensors: z.array(z.object({ name: z.string(), shape: z.array(z.int().min(0)) })),
  metadata: z.record(z.string(), z.json()),
});

export type WeightsMetadata = z.infer<typeof headerSchema>["metadata"];

// File: "BWTW", version, header bytes, CRC-32 of all that follows (four uint32, little endian); the header as JSON,
// blanks to a multiple of 4; the float32 values of each tensor in the header's order, little endian.
const magic = 0x57545742;
const version = 1;
const prefixBytes = 16;

export function encodeWeights(weights: NamedArrays, metadata: WeightsMetadata = {}): Uint8Array {
  const entries = Object.entries(weights);
  for (const [name, { shape, values }] of entries) {
    if (values.length !== sizeOf(shape)) {
      throw new WeightsFormatError(`Weight ${name} of shape [${shape}] has ${values.length} values`);
    }
  }
  const tensors = entries.map(([name, { shape }]) => ({ name, shape }));
  const text = Buffer.from(JSON.stringify({ tensors, metadata }));
  const header = Buffer.alloc(Math.ceil(text.length / 4) * 4, " ");
  header.set(text);
  const valueBytes = entries.reduce((bytes, [, { values }]) => bytes + values.length * 4, 0);
  const encoded = new Uint8Array(prefixBytes + header.length + valueBytes);
  encoded.set(header, prefixBytes);
  let offset = prefixBytes + header.length;
  for (const [, { values }] of entries) {
    encoded.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), offset);
    offset += values.byteLength;
  }
  const prefix = new DataView(encoded.buffer);
  [magic, version, header.length, crc32(encoded.subarray(prefixBytes))].forEach((word, index) => {
    prefix.setUint32(index * 4, word, true);
  });
  return encoded;
}

/** @throws WeightsFormatError when the bytes are cut, damaged, of another kind or of a newer version */
export function decodeWeights(bytes: Uint8Array): { weights: NamedArrays; metadata: WeightsMetadata } {
  if (bytes.length < prefixBytes) throw new WeightsFormatError(`Weights have at least 16 bytes; got ${bytes.length}`);
  const prefix = new DataView(bytes.buffer, bytes.byteOffset, prefixBytes);
  const [foundMagic, foundVersion, headerBytes, checksum] = [0, 4, 8, 12].map((at) => prefix.getUint32(at, true));
  if (foundMagic !== magic) throw new WeightsFormatError("These bytes are not weights of this platform");
  if (foundVersion !== version) {
    throw new WeightsFormatError(`Weights of version ${version} are understood; got version ${foundVersion}`);
  }
  if (crc32(bytes.subarray(prefixBytes)) !== checksum) throw new WeightsFormatError("The weights are damaged");
  const { tensors, metadata } = parseHeader(bytes.subarray(prefixBytes, prefixBytes + headerBytes!));
  const weights: NamedArrays = {};
  let offset = prefixBytes + headerBytes!;
  for (const { name, shape } of tensors) {
    const end = offset + sizeOf(shape) * 4;
    if (end > bytes.length) throw new WeightsFormatError(`The values of weight ${name} are cut off`);
    // A copy, since the given bytes need not lie at a multiple of four. Not `slice`: a Buffer's does not copy.
    weights[name] = { shape, values: new Float32Array(new Uint8Array(bytes.subarray(offset, end)).buffer) };
    offset = end;
  }
  if (offset !== bytes.length) throw new WeightsFormatError(`${bytes.length - offset} bytes follow the last weight`);
  return { weights, metadata };
}

function parseHeader(bytes: Uint8Array) {
  try {
    return headerSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
  } catch (cause) {
    throw new WeightsFormatError("The weights' header is not readable", { cause });
  }
}

/** @throws WeightsFormatError naming the first weight that the model lacks or shapes otherwise */
export function checkWeights(model: Pick<LearnedModel, "weights">, weights: NamedArrays): void {
  const found = new Set(Object.keys(weights));
  for (const { name, shape } of model.weights) {
    const given = weights[name];
    if (!given) throw new WeightsFormatError(`Weight ${name} is missing`);
    if (!sameShape(given.shape, shape)) {
      throw new WeightsFormatError(`Weight ${name} has shape [${shape}]; got [${given.shape}]`);
    }
    found.delete(name);
  }
  if (found.size > 0) throw new WeightsFormatError(`The model has no weight ${[...found][0]}`);
}

/** The same weights in memory that all threads share: sending them to one copies nothing. Nobody may change them. */
export function shareWeights(weights: NamedArrays): NamedArrays {
  return Object.fromEntries(
    Object.entries(weights).map(([name, { shape, values }]) => {
      const shared = new Float32Array(new SharedArrayBuffer(values.byteLength));
      shared.set(values);
      return [name, { shape, values: shared }];
    }),
  );
}

/** Uploads weights; the caller disposes. */
export function toTensors(weights: NamedArrays): NamedTensors {
  return Object.fromEntries(
    Object.entries(weights).map(([name, { shape, values }]) => [name, tf.tensor(values.slice(), shape, "float32")]),
  );
}

/** Reads weights back; the tensors stay the caller's. */
export async function toArrays(tensors: NamedTensors): Promise<NamedArrays> {
  const read = Object.entries(tensors).map(async ([name, tensor]): Promise<[string, NamedArrays[string]]> => {
    return [name, { shape: [...tensor.shape], values: new Float32Array(await tensor.data<"float32">()) }];
  });
  return Object.fromEntries(await Promise.all(read));
}
