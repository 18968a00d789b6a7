import { ProtocolError } from "./protocol.ts";
import { type Datatype, elementCount, type TensorValue } from "./tensor-value.ts";

const elementBytes: Record<Exclude<Datatype, "BYTES">, number> = { BOOL: 1, INT32: 4, INT64: 8, FP32: 4, FP64: 8 };

/**
 * A tensor from its bytes: row-major, little-endian; BYTES elements each led by their length as 4 bytes.
 *
 * @throws ProtocolError naming the tensor and the rule it breaks.
 */
export function tensorFromBytes(datatype: Datatype, shape: number[], bytes: Uint8Array, what: string): TensorValue {
  const count = elementCount(shape);
  if (datatype === "BYTES") return { datatype, shape, data: splitElements(bytes, count, what) };
  const expected = count * elementBytes[datatype];
  if (bytes.byteLength !== expected)
    throw new ProtocolError(
      `${what}: shape [${shape}] of ${datatype} takes ${expected} bytes; got ${bytes.byteLength}.`,
    );
  // A copy, since typed arrays need aligned memory that belongs to them alone.
  const memory = Uint8Array.from(bytes).buffer;
  switch (datatype) {
    case "BOOL": {
      const data = new Uint8Array(memory);
      const wrong = data.find((value) => value > 1);
      if (wrong !== undefined) throw new ProtocolError(`${what}: each byte of BOOL is 0 or 1; got ${wrong}.`);
      return { datatype, shape, data };
    }
    case "INT32":
      return { datatype, shape, data: new Int32Array(memory) };
    case "INT64":
      return { datatype, shape, data: new BigInt64Array(memory) };
    case "FP32":
      return { datatype, shape, data: new Float32Array(memory) };
    case "FP64":
      return { datatype, shape, data: new Float64Array(memory) };
  }
}

/** The bytes of a tensor as the binary extension wants them. Every machine that Node runs on is little-endian. */
export function tensorToBytes(tensor: TensorValue): Buffer {
  if (tensor.datatype !== "BYTES")
    return Buffer.from(tensor.data.buffer, tensor.data.byteOffset, tensor.data.byteLength);
  const total = tensor.data.reduce((sum, element) => sum + 4 + element.byteLength, 0);
  const bytes = Buffer.alloc(total);
  let offset = 0;
  for (const element of tensor.data) {
    bytes.writeUInt32LE(element.byteLength, offset);
    bytes.set(element, offset + 4);
    offset += 4 + element.byteLength;
  }
  return bytes;
}

function splitElements(bytes: Uint8Array, count: number, what: string): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const elements: Uint8Array[] = [];
  let offset = 0;
  while (offset < bytes.byteLength) {
    const end = offset + 4 <= bytes.byteLength ? offset + 4 + view.getUint32(offset, true) : Number.POSITIVE_INFINITY;
    if (end > bytes.byteLength)
      throw new ProtocolError(`${what}: element ${elements.length} of BYTES goes beyond the tensor's bytes.`);
    elements.push(Uint8Array.from(bytes.subarray(offset + 4, end)));
    offset = end;
  }
  if (elements.length !== count)
    throw new ProtocolError(`${what}: ${count} elements were announced; got ${elements.length}.`);
  return elements;
}
