import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Understanding } from "../contract.ts";
import { lookUpOrder } from "../entities/look-up-order.ts";
import { supportIntentsJobType } from "../train/contract.ts";
import { supportIntentsTrainJob } from "../train/train-job.ts";
import { understandingModel } from "./understanding-model.ts";

const taught: Record<string, string[]> = {
  delivery: [
    "where is my parcel now",
    "when will my order arrive",
    "track the delivery of my things",
    "my parcel has still not come",
    "how long does shipping take",
    "the courier did not deliver my parcel",
    "包裹到哪里了",
    "什么时候能送到",
    "快递一直没有送来",
    "物流信息不更新了",
  ],
  refund: [
    "give me my money back",
    "how do i get a refund",
    "the refund has not been paid",
    "refund the payment to my card",
    "i want to be refunded in full",
    "when do i see the money of the refund",
    "我要退款",
    "退款什么时候到账",
    "钱还没退给我",
    "怎么申请全额退款",
  ],
};

let desk: JobDesk;
let tenantId: TenantId;
let model: ReturnType<typeof understandingModel>;

beforeAll(async () => {
  desk = await JobDesk.open([supportIntentsTrainJob as AnyJobDefinition], 1);
  const { door } = desk.database;
  tenantId = await desk.database.addTenant();
  model = understandingModel({ door, artifacts: new ArtifactStore(door) });
});
afterAll(() => desk?.close());

async function understand(text: string, of = tenantId): Promise<Understanding> {
  const inputs = { question: textTensor([JSON.stringify({ text })]) };
  const [answer] = await model.infer([{ tenantId: of, inputs } as never], {
    signal: new AbortController().signal,
  } as never);
  if (answer?.outcome !== "answered") throw new Error(JSON.stringify(answer));
  return JSON.parse(textsOf(answer.outputs.answer!)[0]!) as Understanding;
}
const write = (sql: string, parameters: unknown[] = [], of = tenantId) =>
  desk.database.door.write(of, (db) => db.query(sql, parameters));
const train = () => desk.run<Record<string, unknown>>(tenantId, supportIntentsJobType, {});

async function teach(intent: string | null, texts: readonly string[], status = "ACCEPTED"): Promise<void> {
  if (intent !== null)
    await write(
      `INSERT INTO support_intent (key, name_en, name_zh, skill, is_policy) VALUES ($1, $1, $1, 'money', $1 = 'refund') ON CONFLICT DO NOTHING`,
      [intent],
    );
  await write(
    `INSERT INTO support_example (id, text, intent_key, source, status) SELECT gen_random_uuid(), text, $2, 'IMPORT', $3 FROM unnest($1::text[]) AS text`,
    [texts, intent, status],
  );
}

describe("understanding a message", () => {
  it("tells language, mood and urgency before anything was taught, and says that nothing was", async () => {
    expect(await understand("This is awful, the worst!")).toEqual({
      language: "en",
      intent: null,
      intents: [],
      isTrained: false,
      isPolicy: false,
      skill: null,
      sentiment: { label: "NEGATIVE", negative: expect.any(Number) },
      urgency: "NORMAL",
      entities: [],
      modelVersionId: null,
    });
  });

  it("is not learnt from too little: one intent, examples nobody accepted, or one text again and again", async () => {
    await teach("delivery", taught.delivery!);
    await teach("refund", taught.refund!.slice(0, 4));
    await teach("refund", taught.refund!.slice(4), "PROPOSED");
    expect(await train()).toMatchObject({ promoted: false, reason: { code: "support-intents.too-few" } });
    await write("UPDATE support_example SET status = 'ACCEPTED'");
  });

  it("tells the intent in both languages once it is learnt, by whom it is answered, and what no intent is", async () => {
    await teach(null, ["tell me a joke about the weather", "who won the football match", "今天天气怎么样"]);
    const trained = await train();
    expect(trained).toMatchObject({ promoted: true, version: 1 });
    expect(await understand("my parcel did not arrive, where is it?")).toMatchObject({
      intent: { key: "delivery" },
      isTrained: true,
      isPolicy: false,
      modelVersionId: trained.modelVersionId,
    });
    expect(await understand("我想退款，钱什么时候到账")).toMatchObject({
      language: "zh-CN",
      intent: { key: "refund", confidence: expect.any(Number) },
      isPolicy: true,
      skill: "money",
    });
    const stranger = await understand("zzyzx 👾");
    expect(stranger).toMatchObject({ intent: null, isPolicy: false, skill: null });
    expect(stranger.intents).toHaveLength(2);
  });

  it("keeps how well intents are told apart with the version, and each mistaken example's key", async () => {
    const [version] = await desk.database.rows<{ metrics: { report: Record<string, never>; score: number } }>(
      tenantId,
      "SELECT metrics FROM model_version ORDER BY version DESC LIMIT 1",
    );
    const { report, score } = version!.metrics;
    expect(report).toMatchObject({
      refusedShare: 0.05,
      intents: [{ key: "delivery", examples: 10 }, { key: "refund" }],
    });
    expect(score).toBeLessThan(0.5);
  });

  it("answers by a new champion at once, and of an intent put away says nothing", async () => {
    await teach("greeting", [
      "hello there",
      "good morning to you",
      "hi is anybody here",
      "你好呀",
      "早上好客服",
      "在吗您好",
    ]);
    expect(await train()).toMatchObject({ version: 2, promoted: true });
    expect(await understand("hello, good morning")).toMatchObject({ intent: { key: "greeting" } });
    await write("UPDATE support_intent SET archived_at = now() WHERE key = 'greeting'");
    expect(await understand("hello, good morning")).toMatchObject({ intent: null, isTrained: true });
  });

  it("shows another organisation nothing of it, and refuses a text that is none", async () => {
    expect(await understand("where is my parcel", await desk.database.addTenant())).toMatchObject({ isTrained: false });
    await expect(understand("")).rejects.toThrow("text");
    await expect(understand("a".repeat(4_001))).rejects.toThrow("text");
  });
});

describe("looking an order up", () => {
  const [mine, theirs] = ["00000000-0000-4000-8000-0000000000aa", "00000000-0000-4000-8000-0000000000bb"];
  const ask = (orderNumber: string, customerId: string) =>
    desk.database.door.read(tenantId, (db) => lookUpOrder(db, { orderNumber, customerId }));

  it("tells its state to the customer who placed it, and to nobody else that there is one", async () => {
    await write("INSERT INTO product (id, external_id, name) VALUES (gen_random_uuid(), 'TEA', 'Tea')");
    await write("INSERT INTO customer (id, external_id) VALUES ($1, 'A'), ($2, 'B')", [mine, theirs]);
    await write(
      `WITH placed AS (
         INSERT INTO sales_order (id, external_id, customer_id, placed_at, currency, total, line_count, content_hash)
         VALUES (gen_random_uuid(), 'SO-10248', $1, '2026-11-02T10:00:00Z', 'GBP', 12.5, 1, '\\x00') RETURNING id)
       INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price)
       SELECT placed.id, 1, product.id, 2, 6.25 FROM placed, product`,
      [mine],
    );
    const state = await ask(" #so-10248", mine);
    expect(state).toMatchObject({ orderNumber: "SO-10248", currency: "GBP", lineCount: 1, items: [{ name: "Tea" }] });
    expect(state?.placedAt.toISOString()).toBe("2026-11-02T10:00:00.000Z");
    expect(await ask("SO-10248", theirs)).toEqual(await ask("SO-99999", theirs));
    expect(await ask("SO-10248", theirs)).toBeNull();
  });
});
