import { ProtocolError, type TensorMessage } from "./protocol.ts";
import { elementCount, type TensorValue } from "./tensor-value.ts";

const int32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };

/**
 * A tensor from its JSON values, flat or nested as the shape says.
 *
 * @throws ProtocolError naming the tensor and the rule it breaks.
 */
export function tensorFromJson(message: TensorMessage, what: string): TensorValue {
  const { datatype, shape } = message;
  const values = flatten(message.data ?? [], shape, what);
  const expected = elementCount(shape);
  if (values.length !== expected)
    throw new ProtocolError(`${what}: shape [${shape}] holds ${expected} values; got ${values.length}.`);
  const wrong = (rule: string, value: unknown): never => {
    throw new ProtocolError(`${what}: each value of ${datatype} is ${rule}; got ${JSON.stringify(value)}.`);
  };
  const number = (value: unknown): number => (typeof value === "number" ? value : wrong("a number", value));
  switch (datatype) {
    case "FP32":
      return { datatype, shape, data: Float32Array.from(values, number) };
    case "FP64":
      return { datatype, shape, data: Float64Array.from(values, number) };
    case "INT32":
      return {
        datatype,
        shape,
        data: Int32Array.from(values, (value) => {
          if (!Number.isInteger(value)) return wrong("a whole number", value);
          const whole = value as number;
          return whole >= int32.min && whole <= int32.max ? whole : wrong("between −2³¹ and 2³¹ − 1", value);
        }),
      };
    case "INT64":
      return {
        datatype,
        shape,
        data: BigInt64Array.from(values, (value) =>
          Number.isSafeInteger(value)
            ? BigInt(value as number)
            : wrong("a whole number that JSON holds exactly", value),
        ),
      };
    case "BOOL":
      return {
        datatype,
        shape,
        data: Uint8Array.from(values, (value) => {
          if (value === true || value === 1) return 1;
          return value === false || value === 0 ? 0 : wrong("true or false", value);
        }),
      };
    case "BYTES": {
      const encoder = new TextEncoder();
      const data = values.map((value) =>
        typeof value === "string" ? encoder.encode(value) : wrong("a string", value),
      );
      return { datatype, shape, data };
    }
  }
}

/**
 * JSON values of a tensor, flat and row-major.
 *
 * @throws ProtocolError for values that JSON cannot carry: NaN, infinities, large INT64 and bytes that are no UTF-8.
 */
export function tensorToJson(tensor: TensorValue, what: string): unknown[] {
  const impossible = (value: string): never => {
    throw new ProtocolError(`${what}: JSON cannot carry ${value}; ask for binary_data.`);
  };
  switch (tensor.datatype) {
    case "FP32":
    case "FP64":
      return Array.from(tensor.data, (value) => (Number.isFinite(value) ? value : impossible(String(value))));
    case "INT32":
      return Array.from(tensor.data);
    case "INT64":
      return Array.from(tensor.data, (value) => {
        const number = Number(value);
        return Number.isSafeInteger(number) ? number : impossible(String(value));
      });
    case "BOOL":
      return Array.from(tensor.data, (value) => value !== 0);
    case "BYTES": {
      const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      return tensor.data.map((bytes) => {
        try {
          return decoder.decode(bytes);
        } catch {
          return impossible("bytes that are not UTF-8");
        }
      });
    }
  }
}

function flatten(data: unknown[], shape: readonly number[], what: string): unknown[] {
  if (!Array.isArray(data[0]) || shape.length < 2) return data;
  let level = data;
  for (const [axis, size] of shape.entries()) {
    if (axis === 0) {
      if (level.length !== size) unlike(what, shape, axis, level.length);
      continue;
    }
    const next: unknown[] = [];
    for (const row of level) {
      if (!Array.isArray(row) || row.length !== size)
        return unlike(what, shape, axis, Array.isArray(row) ? row.length : 0);
      for (const value of row) next.push(value);
    }
    level = next;
  }
  return level;
}

function unlike(what: string, shape: readonly number[], axis: number, length: number): never {
  throw new ProtocolError(`${what}: nested data follows shape [${shape}]; axis ${axis} has ${length} entries.`);
}
