/** What stands at the top of an ONNX file, read field by field and not by the code that wrote it. */
export interface OnnxFileHead {
  formatVersion: number;
  operatorSet: number;
  producerVersion: string;
  documentation: string;
  metadata: Record<string, string>;
}

/** Numbers and byte strings by field (https://protobuf.dev/programming-guides/encoding/). */
type Fields = Map<number, (number | Buffer)[]>;

/** @throws RangeError at the first byte that is no protocol buffer */
export function readOnnxHead(file: Uint8Array): OnnxFileHead {
  const model = readFields(Buffer.from(file));
  const pairs = (model.get(14) ?? []).map((entry) => readFields(entry as Buffer));
  const operators = readFields(model.get(8)![0] as Buffer);
  return {
    formatVersion: model.get(1)![0] as number,
    operatorSet: operators.get(2)![0] as number,
    producerVersion: String(model.get(3)?.[0] ?? ""),
    documentation: String(model.get(6)?.[0] ?? ""),
    metadata: Object.fromEntries(pairs.map((pair) => [String(pair.get(1)![0]), String(pair.get(2)![0])])),
  };
}

function readFields(bytes: Buffer): Fields {
  const fields: Fields = new Map();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes.readUInt8(at++);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const [field, wire] = [key >> 3, key & 7];
    let value: number | Buffer;
    if (wire === 0) value = varint();
    else if (wire === 2) {
      const length = varint();
      value = bytes.subarray(at, at + length);
      at += length;
    } else throw new RangeError(`Wire type ${wire} of field ${field} is not read here`);
    fields.set(field, [...(fields.get(field) ?? []), value]);
  }
  return fields;
}
