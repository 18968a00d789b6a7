import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { StockRoom } from "../stock/testing/stock-room.ts";
import { readClassTargets } from "./class-targets.ts";
import { type SetClassTargetsInput, setClassTargets } from "./set-class-targets.ts";
import { setServiceSetting } from "./set-service-setting.ts";

let room: StockRoom;
beforeAll(async () => {
  room = await StockRoom.open(8);
});
afterAll(() => room?.close());
beforeEach(() => room.fill(10));

const fill = (target: number) => ({ measure: "FILL_RATE" as const, target });
const set = (targets: SetClassTargetsInput["targets"], key: string | null = null) =>
  room.write((db) => setClassTargets(db, { targets }, key));
const classes = () => room.write((db) => readClassTargets((sql) => db.query(sql)));
const classOf = async (name: string) => (await classes()).find((each) => each.abcClass + each.xyzClass === name)!;

describe("setClassTargets", () => {
  it("sets classes, tells what undoes it, and leaves the others as is usual", async () => {
    const before = await classOf("AX");
    expect(before).toMatchObject({ measure: "FILL_RATE", target: 0.99, version: null });
    const answer = await set([{ abcClass: "A", xyzClass: "X", service: fill(0.9), version: null }]);
    expect(answer).toEqual({ outcome: "set", previous: [before] });
    expect(await classOf("AX")).toMatchObject({ target: 0.9, version: expect.stringMatching(/^\d+$/) });
    expect(await classOf("CZ")).toMatchObject({ target: 0.92, version: null });
    await set([{ abcClass: "A", xyzClass: "X", service: null }]);
    expect(await classOf("AX")).toEqual(before);
  });

  it("sets nothing where one of them was set meanwhile", async () => {
    await set([{ abcClass: "B", xyzClass: "X", service: fill(0.9) }]);
    const { version } = await classOf("BX");
    await set([{ abcClass: "B", xyzClass: "X", service: { measure: "COST", target: null } }]);
    const answer = await set([
      { abcClass: "A", xyzClass: "Y", service: fill(0.8) },
      { abcClass: "B", xyzClass: "X", service: fill(0.95), version },
    ]);
    expect(answer).toMatchObject({ outcome: "refused", code: "TARGET_CHANGED", field: "targets.1.version" });
    expect(await classOf("BX")).toMatchObject({ measure: "COST", target: null });
    expect(await classOf("AY")).toMatchObject({ version: null });
  });

  it("sets once per key, and refuses the key for anything else", async () => {
    const asked: SetClassTargetsInput["targets"] = [{ abcClass: "C", xyzClass: "X", service: fill(0.9) }];
    const first = await set(asked, "once");
    await set([{ abcClass: "C", xyzClass: "X", service: fill(0.85) }]);
    expect(await set(asked, "once")).toEqual(first);
    expect(await classOf("CX")).toMatchObject({ target: 0.85 });
    expect(await set([{ abcClass: "C", xyzClass: "Y", service: fill(0.9) }], "once")).toMatchObject({
      code: "KEY_REUSED",
    });
  });

  it.each<[string, SetClassTargetsInput["targets"]]>([
    ["none at all", []],
    ["a target of all demand", [{ abcClass: "A", xyzClass: "X", service: fill(1) }]],
    ["a target of least cost", [{ abcClass: "A", xyzClass: "X", service: { measure: "COST", target: 0.9 } }]],
    ["no target of a fill rate", [{ abcClass: "A", xyzClass: "X", service: { measure: "FILL_RATE", target: null } }]],
    [
      "a class twice",
      [
        { abcClass: "A", xyzClass: "X", service: fill(0.9) },
        { abcClass: "A", xyzClass: "X", service: null },
      ],
    ],
  ])("refuses %s", async (_, targets) => {
    expect(await set(targets)).toMatchObject({ outcome: "refused", code: "INPUT_INVALID" });
  });
});

describe("setServiceSetting", () => {
  const place = () => ({ productId: room.productId, locationId: room.locationId });
  const stored = () =>
    room.read(
      "SELECT service_measure AS measure, service_target::float8 AS target, shelf_life_days FROM inventory_setting",
    );

  it("sets the service of a place, leaves the rest of its setting alone, and can be undone", async () => {
    await room.write((db) =>
      db.query(
        "INSERT INTO inventory_setting (id, product_id, location_id, shelf_life_days) VALUES (gen_random_uuid(), $1, $2, 30)",
        [room.productId, room.locationId],
      ),
    );
    const answer = await room.write((db) => setServiceSetting(db, { ...place(), service: fill(0.97) }, null));
    expect(answer).toMatchObject({ outcome: "set", previous: { measure: null, target: null } });
    expect(await stored()).toEqual([{ measure: "FILL_RATE", target: 0.97, shelf_life_days: 30 }]);
    await room.write((db) => setServiceSetting(db, { ...place(), service: null }, null));
    expect(await stored()).toEqual([{ measure: null, target: null, shelf_life_days: 30 }]);
  });

  it("refuses what was set meanwhile, and places that are not there", async () => {
    const all = { productId: null, locationId: null, service: fill(0.9) };
    await room.write((db) => setServiceSetting(db, all, null));
    expect(await room.write((db) => setServiceSetting(db, { ...all, version: null }, null))).toMatchObject({
      code: "TARGET_CHANGED",
      field: "version",
    });
    const nowhere = { ...place(), locationId: randomUUID(), service: fill(0.9) };
    expect(await room.write((db) => setServiceSetting(db, nowhere, null))).toMatchObject({ code: "LOCATION_UNKNOWN" });
    const nothing = { ...place(), productId: randomUUID(), service: fill(0.9) };
    expect(await room.write((db) => setServiceSetting(db, nothing, null))).toMatchObject({ code: "PRODUCT_UNKNOWN" });
    const leastCost = { ...all, service: { measure: "COST" as const, target: null } };
    expect(await room.write((db) => setServiceSetting(db, leastCost, null))).toMatchObject({ code: "INPUT_INVALID" });
  });
});
