import { createHash } from "node:crypto";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { campaignSendJobType } from "../../contract.ts";
import { moveCampaign } from "../../life/move-campaign.ts";
import { addList } from "../../testing/add-list.ts";
import { SendingScene, testAccess } from "../../testing/sending-scene.ts";
import { waitingSql } from "../next-send.ts";
import { campaignSendJob } from "../send-job.ts";
import { readAdAudience, removeAdAudience } from "./ad-audience.ts";
import { MetaServer } from "./testing/meta-server.ts";

const anna = { cause: "PERSON", author: "anna" } as const;
const lineOf = (email: string) => `${createHash("sha256").update(email).digest("hex")}|`;

describe("a campaign's list at an ad platform", () => {
  let desk: JobDesk;
  let server: MetaServer;
  let scene: SendingScene;

  beforeAll(async () => {
    server = await MetaServer.open();
    desk = await JobDesk.open([campaignSendJob(testAccess([], server.url)) as AnyJobDefinition], 1);
  });
  afterAll(async () => {
    await desk?.close();
    await server?.close();
  });
  beforeEach(async () => {
    server.members.clear();
    server.heard.length = 0;
    server.onDone = () => undefined;
    scene = await SendingScene.open(desk.database.door, await desk.database.addTenant(), 25);
  });

  const write: SendingScene["write"] = (work) => scene.write(work);
  const send = (campaignId: string) => desk.run(scene.tenantId, campaignSendJobType, { campaignId });
  const agree = (isSo: boolean, names = "r%") =>
    write((db) =>
      db.query(
        `INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source)
         SELECT id, 'ADVERTISING', $1, now(), 'test' FROM customer WHERE external_id LIKE $2
         ON CONFLICT (tenant_id, customer_id, purpose) DO UPDATE SET granted = excluded.granted`,
        [isSo, names],
      ),
    );
  async function begin(more: { mode?: "LIVE"; holdoutShare?: number } = {}) {
    const adAudienceId = await addList({ write, tenantId: scene.tenantId }, "META");
    const campaignId = await scene.addCampaign({ channels: ["AD_PLATFORM"], adAudienceId, ...more });
    await write((db) => db.query("UPDATE campaign SET budget = 500, currency = 'GBP'"));
    return { adAudienceId, campaignId };
  }

  it("has whoever agreed to ads and is not held out, once, and nobody when it is over", async () => {
    await scene.addReaders("r", 150);
    await scene.addReaders("mail only ", 5);
    await agree(true);
    const { adAudienceId, campaignId } = await begin({ holdoutShare: 0.1 });
    const { sent } = (await send(campaignId)) as { sent: number };
    const counts = await scene.counts(campaignId);
    expect(counts).toEqual({ SENT: sent, HELD_OUT: 150 - sent });
    expect(server.members.size).toBe(sent);
    const told = server.heard.length;
    expect(await send(campaignId)).toMatchObject({ sent: 0, removed: 0 });
    expect(server.heard).toHaveLength(told);

    expect(await write((db) => removeAdAudience(db, adAudienceId))).toBe("ads.in-use");
    await write((db) => moveCampaign(db, campaignId, "END", null, anna));
    expect(await write((db) => removeAdAudience(db, adAudienceId))).toBe("ads.has-people");
    expect(await scene.rows(`SELECT next_look_at <= now() AS due FROM (${waitingSql}) AS waiting`)).toEqual([
      { due: true },
    ]);
    expect(await send(campaignId)).toMatchObject({ removed: sent });
    expect(server.members.size).toBe(0);
    expect(await write((db) => removeAdAudience(db, adAudienceId))).toBeNull();
  });

  it("takes off who withdrew or was erased, also while it is paused, and has back who agrees again", async () => {
    await scene.addReaders("r", 120);
    await agree(true);
    const { campaignId } = await begin();
    await send(campaignId);
    await agree(false, "r1");
    await write((db) =>
      db.query(
        "UPDATE ad_audience_member SET customer_id = NULL WHERE customer_id = (SELECT id FROM customer WHERE external_id = 'r2')",
      ),
    );
    await write((db) =>
      db.query("DELETE FROM campaign_send WHERE customer_id = (SELECT id FROM customer WHERE external_id = 'r2')"),
    );
    await write((db) => db.query("UPDATE customer SET erased_at = now(), email = NULL WHERE external_id = 'r2'"));
    await write((db) => moveCampaign(db, campaignId, "PAUSE", null, anna));
    expect(await send(campaignId)).toMatchObject({ removed: 2 });
    expect(server.members.size).toBe(118);
    expect(server.members.has(lineOf("r1@b.example"))).toBe(false);
    await agree(true, "r1");
    await scene.resume(campaignId);
    expect(await send(campaignId)).toMatchObject({ sent: 1, removed: 0 });
    expect(server.members.has(lineOf("r1@b.example"))).toBe(true);
    expect(server.members.has(lineOf("r2@b.example"))).toBe(false);
  });

  it("follows a live audience both ways", async () => {
    await scene.addReaders("r", 110);
    await agree(true);
    const { campaignId } = await begin({ mode: "LIVE" });
    await send(campaignId);
    await write((db) =>
      db.query("DELETE FROM segment_member WHERE customer_id = (SELECT id FROM customer WHERE external_id = 'r3')"),
    );
    await scene.addReaders("rn", 2);
    await agree(true, "rn%");
    expect(await send(campaignId)).toMatchObject({ sent: 2, removed: 1 });
    expect(server.members.size).toBe(111);
    expect(server.members.has(lineOf("r3@b.example"))).toBe(false);
  });

  it("is paused where too few agreed to be shown anything", async () => {
    await scene.addReaders("r", 99);
    await agree(true);
    const { campaignId } = await begin();
    await expect(send(campaignId)).rejects.toThrow("ads.audience-small");
    expect(server.members.size).toBe(0);
    expect(await scene.rows("SELECT status FROM campaign")).toEqual([{ status: "PAUSED" }]);
  });

  it("waits for a segment whose members are worked out, and is not paused for having nobody", async () => {
    await scene.addReaders("r", 100);
    await agree(true);
    const { campaignId } = await begin();
    await write((db) => db.query("UPDATE segment SET built_version = NULL"));
    expect(await send(campaignId)).toMatchObject({ sent: 0 });
    await write((db) => db.query("UPDATE segment SET built_version = version"));
    expect(await send(campaignId)).toMatchObject({ sent: 100 });
  });

  it("is paused where the platform refuses, with everybody waiting, and the list says why", async () => {
    await scene.addReaders("r", 100);
    await agree(true);
    const adAudienceId = await addList({ write, tenantId: scene.tenantId }, "META", { accessToken: "expired" });
    const campaignId = await scene.addCampaign({ channels: ["AD_PLATFORM"], adAudienceId });
    await expect(send(campaignId)).rejects.toThrow("ads.unauthorised");
    expect(await scene.counts(campaignId)).toEqual({ WAITING: 100 });
    const stored = await write((db) => readAdAudience(db, adAudienceId));
    expect(stored).toMatchObject({ problem: "ads.unauthorised", members: 0 });
  });

  it("waits where the platform is away", async () => {
    await scene.addReaders("r", 100);
    await agree(true);
    const { campaignId } = await begin();
    const busy = { status: 503, body: {} };
    server.instead.push(busy, busy, busy, busy);
    expect(await send(campaignId)).toMatchObject({ sent: 0 });
    expect(await scene.counts(campaignId)).toEqual({ WAITING: 100 });
    expect(await send(campaignId)).toMatchObject({ sent: 100 });
  });

  it("belongs to one campaign at a time", async () => {
    await scene.addReaders("r", 1);
    const { adAudienceId, campaignId } = await begin();
    await write((db) => moveCampaign(db, campaignId, "PAUSE", null, anna));
    const other = await scene.addCampaign({ channels: ["AD_PLATFORM"], adAudienceId });
    const changed = await write((db) => moveCampaign(db, campaignId, "RESUME", null, anna));
    expect(changed).toMatchObject({ outcome: "refused" });
    expect(JSON.stringify(changed)).toContain("campaign.ad-list-taken");
    await write((db) => moveCampaign(db, other, "END", null, anna));
    const again = await write((db) => moveCampaign(db, campaignId, "RESUME", null, anna));
    expect(JSON.stringify(again)).not.toContain("campaign.ad-list-taken");
  });
});
