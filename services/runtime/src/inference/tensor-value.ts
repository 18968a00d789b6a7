/** Element types of the Open Inference Protocol that this platform carries. */
export const datatypes = ["BOOL", "INT32", "INT64", "FP32", "FP64", "BYTES"] as const;

export type Datatype = (typeof datatypes)[number];

interface TensorData {
  /** 0 or 1 each. */
  BOOL: Uint8Array;
  INT32: Int32Array;
  INT64: BigInt64Array;
  FP32: Float32Array;
  FP64: Float64Array;
  /** Each element is any byte string; text as UTF-8. */
  BYTES: Uint8Array[];
}

/** A tensor as it travels: row-major, `data.length` = product of `shape`. */
export type TensorValue = { [Type in Datatype]: { datatype: Type; shape: number[]; data: TensorData[Type] } }[Datatype];

/** Tensors by name. */
export type TensorValues = Record<string, TensorValue>;

/** Number of elements of a shape; 1 for a scalar. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** A tensor of texts. */
export function textTensor(texts: readonly string[], shape: number[] = [texts.length]): TensorValue {
  const encoder = new TextEncoder();
  return { datatype: "BYTES", shape, data: texts.map((text) => encoder.encode(text)) };
}

/**
 * The texts of a BYTES tensor.
 *
 * @throws TypeError when the tensor is of another datatype.
 */
export function textsOf(tensor: TensorValue): string[] {
  if (tensor.datatype !== "BYTES") throw new TypeError(`A tensor of texts is BYTES; got ${tensor.datatype}.`);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return tensor.data.map((bytes) => decoder.decode(bytes));
}
