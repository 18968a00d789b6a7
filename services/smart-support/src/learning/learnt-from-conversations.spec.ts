import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { findGaps } from "./gaps/find-gaps.ts";
import { readQuality } from "./quality/read-quality.ts";

describe("what is learnt from conversations", () => {
  let database: RuntimeDatabase;
  let tenantId: TenantId;

  beforeAll(async () => {
    database = await createRuntimeDatabase();
    tenantId = await database.addTenant();
    await database.door.write(tenantId, async (db) => {
      const ask = async (question: string, outcome: string, conversation: string | null = null, day = "2026-05-05") => {
        const id = randomUUID();
        const at = outcome === "old" ? "2020-01-01" : `${day}T10:00:00Z`;
        await db.query(
          `INSERT INTO support_answer (id, conversation_id, question, locale, audience, outcome, confidence, threshold, encoder,
             knowledge_version, took_ms, asked_at)
           VALUES ($1, $2, $3, 'en', 'PUBLIC', $4, 0.1, 0.5, 'none', '1.0', 3, now() - (timestamptz '2026-05-31' - $5::timestamptz))`,
          [id, conversation, question, outcome === "old" ? "abstained" : outcome, at],
        );
        return id;
      };
      const talk = async (more: Record<string, unknown>, created: string) => {
        const id = randomUUID();
        const fields = { id, channel: "API", locale: "en", created_at: created, ...more };
        const names = Object.keys(fields);
        await db.query(
          `INSERT INTO conversation (${names.join(", ")}) VALUES (${names.map((_, at) => `$${at + 1}`).join(", ")})`,
          Object.values(fields),
        );
        return id;
      };
      const say = (
        conversation: string,
        sequence: number,
        kind: string,
        text: string,
        at: string,
        more: object = {},
      ) => {
        const own = kind === "CUSTOMER" ? { turn: "DONE" } : kind === "AGENT" ? { author: "member:1" } : {};
        const fields = {
          id: randomUUID(),
          conversation_id: conversation,
          sequence,
          author_kind: kind,
          kind: "TEXT",
          text,
          locale: "en",
          received_at: at,
          ...own,
          ...more,
        };
        const names = Object.keys(fields);
        return db.query(
          `INSERT INTO conversation_message (${names.join(", ")}) VALUES (${names.map((_, place) => `$${place + 1}`).join(", ")})`,
          Object.values(fields),
        );
      };
      const resolved = await talk(
        {
          status: "RESOLVED",
          resolved_at: "2026-05-05T10:10:00Z",
          intent: "delivery",
          csat: 4,
          csat_at: "2026-05-05T11:00:00Z",
        },
        "2026-05-05T10:00:00Z",
      );
      await say(resolved, 1, "CUSTOMER", "Do you ship to Iceland?", "2026-05-05T10:00:00Z");
      const handed = await talk({ status: "WAITING", handed_off_at: "2026-05-12T10:01:00Z" }, "2026-05-12T10:00:00Z");
      await say(handed, 1, "CUSTOMER", "Can you ship to Iceland?", "2026-05-12T10:00:00Z");
      await say(handed, 2, "AGENT", "We ship there from May on.", "2026-05-12T10:01:00Z");
      await talk({ locale: "zh-CN", status: "BOT" }, "2026-06-30T10:00:00Z");
      await ask("Do you ship to Iceland?", "abstained", resolved);
      await ask("Can you ship to Iceland?", "no-knowledge", handed, "2026-05-12");
      const wrong = await ask("Will you ship to Iceland soon?", "answered", resolved, "2026-05-13");
      await say(resolved, 2, "BOT", "We ship by sea.", "2026-05-05T10:00:30Z", {
        answer_id: wrong,
        feedback: "DOWN",
        feedback_at: "2026-05-13T10:00:00Z",
      });
      await ask("Do you ship to Iceland?", "old");
      await ask("Is there a gift card?", "abstained");
      await ask("Where is my cup?", "answered");
    });
  });
  afterAll(() => database.close());

  it("names what is asked again and again and not answered, with what people replied", async () => {
    expect(await database.door.read(tenantId, findGaps)).toMatchObject([
      {
        locale: "en",
        question: "Do you ship to Iceland?",
        count: 3,
        examples: ["Can you ship to Iceland?", "Will you ship to Iceland soon?"],
        replies: ["We ship there from May on."],
      },
    ]);
  });

  it("names nothing that people corrected since", async () => {
    await database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO support_correction (id, question, locale, audience, answer_id, status, proposed_by, reviewed_by, reviewed_at)
         SELECT id, question, locale, audience, id, 'ACCEPTED', 'a', 'a', now() FROM support_answer WHERE question = 'Can you ship to Iceland?'`,
      ),
    );
    expect(await database.door.read(tenantId, findGaps)).toEqual([]);
  });

  it("counts what became of conversations, by language, intent and week", async () => {
    const range = { from: "2026-05-04", to: "2026-05-17" };
    const quality = await database.door.read(tenantId, (db) => readQuality(db, range));
    expect(quality.total).toEqual({
      conversations: 2,
      deflected: 1,
      handedOff: 1,
      resolved: 1,
      firstAnswerSeconds: 45,
      resolutionSeconds: 600,
      ratings: 1,
      satisfaction: 4,
    });
    expect(quality.byLanguage).toMatchObject([{ key: "en", conversations: 2 }]);
    expect(quality.byIntent).toMatchObject([
      { key: "delivery", deflected: 1 },
      { key: null, handedOff: 1 },
    ]);
    expect(quality.answers).toMatchObject({ thumbsUp: 0, thumbsDown: 1 });
    expect(quality.weeks).toMatchObject({
      starts: ["2026-05-04", "2026-05-11"],
      conversations: [1, 1],
      handedOff: [0, 1],
      unknownIntent: [0, 1],
    });
  });

  it("is nothing where nobody asked", async () => {
    const range = { from: "2030-01-01", to: "2030-01-06" };
    const quality = await database.door.read(tenantId, (db) => readQuality(db, range));
    expect(quality.total).toMatchObject({ conversations: 0, firstAnswerSeconds: null, satisfaction: null });
    expect(quality).toMatchObject({ byLanguage: [], byIntent: [], answers: { asked: 0 } });
    expect(quality.weeks.starts).toEqual(["2029-12-31"]);
  });
});
