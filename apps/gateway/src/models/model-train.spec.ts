import { randomUUID } from "node:crypto";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parseKey } from "../node/global-id.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway({ queues: true });
});
afterAll(() => gateway?.close());

const train = (input: string) =>
  gateway.ask(
    `mutation { modelTrain(input: { task: DEMAND_FORECAST, ${input} }) { job { id type status progress } userErrors { code field message } } }`,
  );

describe("modelTrain", () => {
  it("queues a training, and gives the same one while it waits", async () => {
    const first = await train("seed: 5");
    expect(first.errors).toBeUndefined();
    expect(first.data.modelTrain).toMatchObject({
      job: { type: "demand-forecast.train", status: "QUEUED", progress: 0 },
      userErrors: [],
    });
    expect((await train("seed: 5")).data.modelTrain.job.id).toBe(first.data.modelTrain.job.id);
    expect((await train("seed: 6")).data.modelTrain.job.id).not.toBe(first.data.modelTrain.job.id);
  });

  it("answers a repeated key with the same job, and another input under it with CONFLICT", async () => {
    const first = await train(`seed: 11, idempotencyKey: "k1"`);
    const key = parseKey("Job", first.data.modelTrain.job.id, "id");
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query("UPDATE job SET status = 'COMPLETED' WHERE id = $1", [key]),
    );
    const again = await train(`seed: 11, idempotencyKey: "k1"`);
    expect(again.data.modelTrain.job).toMatchObject({ id: first.data.modelTrain.job.id, status: "COMPLETED" });
    const other = await train(`seed: 12, idempotencyKey: "k1"`);
    expect(other.data.modelTrain).toMatchObject({
      job: null,
      userErrors: [{ code: "CONFLICT", field: ["idempotencyKey"] }],
    });
  });

  it("makes one job of two calls at once with one key", async () => {
    const answers = await Promise.all([
      train(`seed: 13, idempotencyKey: "k2"`),
      train(`seed: 13, idempotencyKey: "k2"`),
    ]);
    const ids = answers.map((one) => one.data.modelTrain.job.id);
    expect(ids[0]).toBe(ids[1]);
  });

  it("refuses a seed and a key that break their rules", async () => {
    expect((await train("seed: -1")).data.modelTrain.userErrors).toEqual([
      { code: "INVALID", field: ["seed"], message: "A seed is a whole number from 0 to 2147483647; got -1." },
    ]);
    expect((await train(`idempotencyKey: ""`)).data.modelTrain.userErrors[0]).toMatchObject({
      code: "INVALID",
      field: ["idempotencyKey"],
    });
  });
});

describe("another organisation", () => {
  it("uses the same idempotency key for itself", async () => {
    const stranger = parseTenantId(randomUUID());
    const input = `seed: 11, idempotencyKey: "k1"`;
    const mine = await train(input);
    const theirs = await gateway.ask(
      `mutation { modelTrain(input: { task: DEMAND_FORECAST, ${input} }) { job { id status } } }`,
      { identity: { tenantId: stranger } },
    );
    expect(theirs.data.modelTrain.job.status).toBe("QUEUED");
    expect(theirs.data.modelTrain.job.id).not.toBe(mine.data.modelTrain.job.id);
  });
});
