import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { campaignSendJobType } from "../../contract.ts";
import { SendingScene, testAccess } from "../../testing/sending-scene.ts";
import { freezeAudience } from "../outbox/freeze-audience.ts";
import type { CampaignNote } from "../ports.ts";
import { noteClicked, noteFeedback, noteOpened, noteUnsubscribed } from "./note-response.ts";

describe("what readers do with a mail", () => {
  const notes: CampaignNote[] = [];
  const { events, audiences } = testAccess(notes);
  let database: RuntimeDatabase;
  let scene: SendingScene;
  let sendId: string;

  beforeAll(async () => {
    database = await createRuntimeDatabase([campaignSendJobType]);
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    scene = await SendingScene.open(database.door, await database.addTenant(), 25);
    await scene.addReaders("r", 1);
    const campaignId = await scene.addCampaign();
    const plan = { campaignId, segmentId: scene.segmentId, predicate: null, mode: "FROZEN" as const };
    await scene.write((db) => freezeAudience(db, plan, "EMAIL", audiences));
    const [row] = await scene.rows<{ id: string }>("SELECT id FROM campaign_send");
    sendId = row!.id;
    await scene.write((db) => db.query("UPDATE campaign_send SET status = 'SENT', sent_at = now()"));
    notes.length = 0;
  });

  const consent = async () => {
    const [row] = await scene.rows<{ granted: boolean; source: string }>(
      "SELECT granted, source FROM customer_consent",
    );
    return row;
  };
  const suppressed = () => scene.rows<{ reason: string }>("SELECT reason FROM mail_suppression");

  it("becomes events of the customer: each link once, the opening once", async () => {
    for (const address of ["https://shop.example/a", "https://shop.example/b"])
      expect(await scene.write((db) => noteClicked(db, sendId, address, events))).toBe(true);
    await scene.write((db) => noteOpened(db, sendId, events));
    await scene.write((db) => noteOpened(db, sendId, events));
    expect(notes.map(({ kind }) => kind)).toEqual(["EMAIL_CLICK", "EMAIL_CLICK", "EMAIL_OPEN"]);
    expect(new Set(notes.map(({ eventId }) => eventId)).size).toBe(3);
    expect(notes[0]!.properties).toMatchObject({ url: "https://shop.example/a", variant: "A" });
  });

  it("takes consent back, as often as it is asked, and says so once", async () => {
    await scene.write((db) => noteUnsubscribed(db, sendId, events));
    expect(await consent()).toEqual({ granted: false, source: "unsubscribe link" });
    await scene.write((db) => noteUnsubscribed(db, sendId, events));
    expect(await scene.rows("SELECT FROM customer_consent_change")).toHaveLength(1);
    expect(notes.map(({ properties }) => properties.name)).toEqual(["email.unsubscribed"]);
    // They agree again, and follow the link of the old mail again.
    await scene.write((db) =>
      db.query("UPDATE customer_consent SET granted = true, decided_at = now() - interval '1 s'"),
    );
    await scene.write((db) => noteUnsubscribed(db, sendId, events));
    expect(await consent()).toMatchObject({ granted: false });
  });

  it("closes an address where nobody is, and one that complains, which agrees to nothing any more", async () => {
    await scene.write((db) => noteFeedback(db, { kind: "BOUNCE", sendId, status: "5.2.2", isFinal: false }, events));
    expect(await suppressed()).toEqual([]);
    expect(await consent()).toMatchObject({ granted: true });
    await scene.write((db) => noteFeedback(db, { kind: "COMPLAINT", sendId, status: null, isFinal: true }, events));
    expect(await suppressed()).toEqual([{ reason: "COMPLAINED" }]);
    expect(await consent()).toEqual({ granted: false, source: "complaint" });
    expect(notes.map(({ properties }) => properties.name)).toEqual(["email.bounced", "email.complained"]);
  });

  it("pauses a campaign of whose mails a tenth come back, counted since it was last let run", async () => {
    await scene.addReaders("more", 99);
    const [{ campaign }] = (await scene.rows("SELECT campaign_id AS campaign FROM campaign_send")) as [
      { campaign: string },
    ];
    await scene.write((db) =>
      db.query(
        `INSERT INTO campaign_send (id, campaign_id, channel, customer_id, variant_id, locale, status, reason, sent_at)
         SELECT gen_random_uuid(), $1, 'EMAIL', customer.id, variant.id, 'en', CASE WHEN n <= 8 THEN 'BOUNCED' ELSE 'SENT' END,
           CASE WHEN n <= 8 THEN 'REFUSED' END, now()
         FROM (SELECT id, row_number() OVER () AS n FROM customer WHERE external_id LIKE 'more%') AS customer
           JOIN campaign_variant AS variant ON variant.campaign_id = $1`,
        [campaign],
      ),
    );
    await scene.write((db) => db.query("UPDATE campaign_send SET handed_at = now()"));
    const bounce = (id: string) =>
      scene.write((db) => noteFeedback(db, { kind: "BOUNCE", sendId: id, status: "5.1.1", isFinal: true }, events));
    const steps = () => scene.rows("SELECT cause, reason FROM campaign_event WHERE action = 'PAUSE'");
    const [other] = await scene.rows<{ id: string }>(
      "SELECT id FROM campaign_send WHERE status = 'SENT' AND id <> $1",
      [sendId],
    );
    await bounce(sendId);
    expect(await steps()).toEqual([]);
    await bounce(other!.id);
    expect(await steps()).toEqual([{ cause: "DELIVERY", reason: "mail.bounces" }]);
    await scene.resume(campaign);
    await bounce(other!.id);
    expect(await steps()).toHaveLength(1);
  });

  it("is nothing where there is no such message", async () => {
    const unknown = "00000000-0000-7000-8000-000000000000";
    expect(await scene.write((db) => noteUnsubscribed(db, unknown, events))).toBe(false);
    expect(await scene.write((db) => noteClicked(db, unknown, "https://shop.example/", events))).toBe(false);
    expect(notes).toEqual([]);
  });
});
