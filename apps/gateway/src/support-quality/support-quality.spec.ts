import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

describe("support's quality in GraphQL", () => {
  let gateway: DomainGateway;

  beforeAll(async () => {
    gateway = await openDomainGateway();
    await gateway.door.write(gateway.tenantId, async (db) => {
      await db.query(
        `INSERT INTO conversation (id, channel, locale, status, created_at, handed_off_at, intent)
         VALUES (gen_random_uuid(), 'API', 'zh-CN', 'WAITING', '2026-05-05', '2026-05-05', 'delivery')`,
      );
      await db.query(
        `INSERT INTO support_answer (id, question, locale, audience, outcome, confidence, threshold, encoder, knowledge_version, took_ms)
         SELECT gen_random_uuid(), '可以寄到冰岛吗？', 'zh-CN', 'PUBLIC', 'abstained', 0.1, 0.5, 'none', '1.0', 3 FROM generate_series(1, 3)`,
      );
    });
  });
  afterAll(() => gateway?.close());

  it("tells what became of conversations and what nobody could answer", async () => {
    const { data, errors } = await gateway.ask(
      `{ supportQuality(range: { from: "2026-05-04", to: "2026-05-17" }) {
           total { conversations handedOff deflected satisfaction } byLanguage { language figures { conversations } }
           byIntent { intentKey figures { handedOff } } answers { thumbsDown } weeks { starts conversations } }
         knowledgeGaps { language question count examples replies } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      supportQuality: {
        total: { conversations: 1, handedOff: 1, deflected: 0, satisfaction: null },
        byLanguage: [{ language: "ZH_CN", figures: { conversations: 1 } }],
        byIntent: [{ intentKey: "delivery", figures: { handedOff: 1 } }],
        answers: { thumbsDown: 0 },
        weeks: { starts: ["2026-05-04", "2026-05-11"], conversations: [1, 0] },
      },
      knowledgeGaps: [{ language: "ZH_CN", question: "可以寄到冰岛吗？", count: 3, examples: [], replies: [] }],
    });
  });

  it("tells how satisfied customers were, and of those who did not say as far as a champion knows", async () => {
    const range = 'range: { from: "2026-06-01", to: "2026-06-30" }';
    const asked = `supportQuality(${range}) { satisfaction { asked ratings predicted { conversations mean low high level dissatisfied } } }`;
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query(
        `INSERT INTO conversation (id, channel, locale, status, subject, created_at, resolved_at, csat, csat_at)
         SELECT gen_random_uuid(), 'API', 'en', 'RESOLVED', 'C' || at, '2026-06-05', '2026-06-05', csat,
           CASE WHEN csat IS NOT NULL THEN now() END
         FROM (VALUES (1, 5), (2, 2), (3, NULL), (4, NULL)) AS told (at, csat)`,
      ),
    );
    const before = await gateway.ask(`{ ${asked} }`);
    expect(before.data.supportQuality.satisfaction).toEqual({ asked: 4, ratings: 2, predicted: null });
    await gateway.door.write(gateway.tenantId, async (db) => {
      const [version]: { id: string }[] = await db.query(
        `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
         VALUES (gen_random_uuid(), 'support-satisfaction', 'MARK', 1, 'CHAMPION', '2026-01-01', '2026-05-31', 'x', '0', 1, 'proportional-odds',
           '{"score": 0.1, "baselineScore": 0.2, "report": {"spread": 0.5, "rated": 100}}') RETURNING id`,
      );
      await db.query(
        `INSERT INTO conversation_satisfaction (conversation_id, model_version_id, expected, dissatisfied, against)
         SELECT id, $1, CASE subject WHEN 'C3' THEN 1.5 ELSE 4.5 END, CASE subject WHEN 'C3' THEN 0.8 ELSE 0.1 END, '{PERSON_WAIT}'
         FROM conversation WHERE subject IN ('C3', 'C4')`,
        [version!.id],
      );
    });
    const low =
      "conversations(filter: { isLikelyDissatisfied: true }) { nodes { subject expectedSatisfaction { mark against } } }";
    const { data, errors } = await gateway.ask(`{ ${asked} ${low} }`);
    expect(errors).toBeUndefined();
    expect(data.supportQuality.satisfaction).toMatchObject({
      predicted: { conversations: 4, mean: 3.25, level: 0.9, dissatisfied: 2 },
    });
    const { mean, high } = data.supportQuality.satisfaction.predicted;
    expect(high - mean).toBeCloseTo(1.645 * 0.5 * 0.5 * Math.sqrt(1 / 2 + 1 / 100), 3);
    expect(data.conversations.nodes).toHaveLength(2);
    expect(data.conversations.nodes).toEqual(
      expect.arrayContaining([
        { subject: "C3", expectedSatisfaction: { mark: 1.5, against: ["PERSON_WAIT"] } },
        { subject: "C2", expectedSatisfaction: null },
      ]),
    );
  });

  it.each([
    ['{ from: "2026-05-17", to: "2026-05-04" }', "before it begins"],
    ['{ from: "2020-01-01", to: "2026-05-04" }', "1096 days"],
  ])("refuses %s", async (range, message) => {
    const { errors } = await gateway.ask(`{ supportQuality(range: ${range}) { from } }`);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(message) });
  });
});
