import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const eoq = {
  id: "lot",
  model: "EOQ",
  input: { fixed_cost: 2, holding_cost: 1, demand_rate: 9 },
  expected: { order_quantity: 6 },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bellwether-evaluate-inventory-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function evaluate(instances: unknown, ...flags: string[]) {
  const file = join(folder, "instances.json");
  await writeFile(file, JSON.stringify(instances));
  return spawnSync(process.execPath, [main, "evaluate", "inventory", file, ...flags], { encoding: "utf8" });
}

describe("bellwether evaluate inventory", () => {
  it("prints one JSON object, and ends well also where an answer differs", async () => {
    const { status, stdout, stderr } = await evaluate(
      [eoq, { ...eoq, id: "wrong", expected: { order_quantity: 7 } }, { ...eoq, id: "new", model: "fuzzy lots" }],
      "--json",
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      passed: 1,
      failed: 1,
      unsupported: 1,
      instances: [
        { id: "lot", pass: true, expected: { order_quantity: 6 }, actual: { order_quantity: 6 } },
        { id: "wrong", pass: false, expected: { order_quantity: 7 }, actual: { order_quantity: 6 } },
        { id: "new", pass: false, actual: null },
      ],
    });
  });

  it("prints a table with a verdict for each, and the counts", async () => {
    const { status, stdout } = await evaluate([eoq, { ...eoq, id: "wrong", expected: { order_quantity: 7 } }]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^lot +passed$/m);
    expect(stdout).toMatch(/^wrong +failed +expected {"order_quantity":7}, got {"order_quantity":6}$/m);
    expect(stdout).toMatch(/^1 passed, 1 failed, 0 unsupported$/m);
  });

  it("still judges the others where one is malformed, says what is wrong with it, and fails", async () => {
    const bad = { ...eoq, id: "bad", input: { ...eoq.input, holding_cost: -1 } };
    const { status, stdout, stderr } = await evaluate([bad, eoq], "--json");
    expect(status).toBe(1);
    expect(stderr).toBe("Instance bad: holding_cost is a number greater than zero; got -1\n");
    expect(JSON.parse(stdout)).toMatchObject({ passed: 1, failed: 1, unsupported: 0 });
  });

  it("fails without output where the file has another form", async () => {
    const { status, stdout, stderr } = await evaluate([{ ...eoq, model: 3 }], "--json");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^Instance lot: model: .*; got 3\n$/);
  });

  it("needs a file", () => {
    const { status } = spawnSync(process.execPath, [main, "evaluate", "inventory"], { encoding: "utf8" });
    expect(status).toBe(2);
  });
});
