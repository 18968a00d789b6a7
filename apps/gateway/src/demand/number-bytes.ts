/** Bytes before the first number of `array_send`: dimensions, null flag, element type, length and lower bound. */
const headerBytes = 20;
/** A length and a double, per number. */
const numberBytes = 12;

/**
 * Reads the numbers of one or more arrays as `array_send(double precision[])` writes them, one after another. PostgreSQL
 * would spend most of a statement's time on writing numbers as text, and we as much on reading them again.
 *
 * @throws RangeError when the bytes are not those of arrays of numbers without nulls.
 */
export function readNumberArrays(bytes: Buffer): number[][] {
  const arrays: number[][] = [];
  let at = 0;
  while (at < bytes.length) {
    const dimensions = bytes.readInt32BE(at);
    if (dimensions === 0) {
      arrays.push([]);
      at += 12;
      continue;
    }
    const count = bytes.readInt32BE(at + 12);
    if (dimensions !== 1 || bytes.readInt32BE(at + 4) !== 0 || at + headerBytes + count * numberBytes > bytes.length)
      throw new RangeError("These bytes are not an array of numbers.");
    const numbers = new Array<number>(count);
    for (let index = 0, from = at + headerBytes + 4; index < count; index++, from += numberBytes)
      numbers[index] = bytes.readDoubleBE(from);
    arrays.push(numbers);
    at += headerBytes + count * numberBytes;
  }
  return arrays;
}
