import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import { readNumberArrays } from "./number-bytes.ts";

let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway();
});
afterAll(() => gateway?.close());

async function send(sql: string): Promise<Buffer> {
  const [row] = await gateway.door.read(gateway.tenantId, (db) => db.query(`SELECT ${sql} AS bytes`));
  return row.bytes;
}

describe("readNumberArrays", () => {
  it("reads what the database writes, to the last digit", async () => {
    const numbers = [0, -0.1, 1e-300, 1 / 3, 2 ** 53];
    expect(readNumberArrays(await send(`array_send(ARRAY[${numbers.map((one) => `'${one}'`)}]::float8[])`))).toEqual([
      numbers,
    ]);
  });

  it("reads slices, empty arrays, and several one after another", async () => {
    const bytes = await send(
      "array_send((ARRAY[1, 2, 3]::float8[])[2:3]) || array_send('{}'::float8[]) || array_send('{7}'::float8[])",
    );
    expect(readNumberArrays(bytes)).toEqual([[2, 3], [], [7]]);
  });

  it("refuses nulls, tables and what is cut off", async () => {
    for (const sql of ["array_send(ARRAY[1, NULL]::float8[])", "array_send(ARRAY[ARRAY[1], ARRAY[2]]::float8[])"]) {
      const bytes = await send(sql);
      expect(() => readNumberArrays(bytes)).toThrow("not an array of numbers");
    }
    const whole = await send("array_send('{1,2}'::float8[])");
    expect(() => readNumberArrays(whole.subarray(0, 30))).toThrow("not an array of numbers");
  });
});
