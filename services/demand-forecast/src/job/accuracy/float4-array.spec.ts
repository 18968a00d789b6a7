import { describe, expect, it } from "@jest/globals";
import { float4Array } from "./float4-array.ts";

/** As `array_send` writes a `real[]`. */
function sent(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20 + 8 * values.length);
  [1, 0, 700, values.length, 1].forEach((one, i) => {
    bytes.writeInt32BE(one, 4 * i);
  });
  values.forEach((value, i) => {
    bytes.writeInt32BE(4, 20 + 8 * i);
    bytes.writeFloatBE(value, 24 + 8 * i);
  });
  return bytes;
}

describe("numbers of a real array", () => {
  it("are read as they were sent", () => {
    expect([...float4Array(sent([0, 1.5, -2]))]).toEqual([0, 1.5, -2]);
  });

  it("are refused where the bytes are of something else", () => {
    expect(() => float4Array(Buffer.alloc(12))).toThrow("got 12 other bytes");
    expect(() => float4Array(sent([1, 2]).subarray(0, 30))).toThrow(RangeError);
  });
});
