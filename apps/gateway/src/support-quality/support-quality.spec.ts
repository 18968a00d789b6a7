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

  it.each([
    ['{ from: "2026-05-17", to: "2026-05-04" }', "before it begins"],
    ['{ from: "2020-01-01", to: "2026-05-04" }', "1096 days"],
  ])("refuses %s", async (range, message) => {
    const { errors } = await gateway.ask(`{ supportQuality(range: ${range}) { from } }`);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(message) });
  });
});
