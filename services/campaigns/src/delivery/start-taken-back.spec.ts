import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { campaignSendJobType } from "../contract.ts";
import { moveCampaign } from "../life/move-campaign.ts";
import { undoCampaign } from "../life/undo-campaign.ts";
import { keyOf } from "../testing/campaign-company.ts";
import { SendingScene, testAccess } from "../testing/sending-scene.ts";
import { SmtpSink } from "../testing/smtp-sink.ts";
import { claimMessages } from "./outbox/claim-messages.ts";
import { freezeAudience } from "./outbox/freeze-audience.ts";
import { noteHandedOver } from "./outbox/record-messages.ts";
import { campaignSendJob } from "./send-job.ts";

describe("a start that is taken back", () => {
  let desk: JobDesk;
  let sink: SmtpSink;
  let scene: SendingScene;

  beforeAll(async () => {
    desk = await JobDesk.open([campaignSendJob(testAccess()) as AnyJobDefinition], 1);
    sink = await SmtpSink.open();
  });
  afterAll(async () => {
    await desk?.close();
    await sink?.close();
  });
  beforeEach(async () => {
    const { door } = desk.database;
    scene = await SendingScene.open(door, await desk.database.addTenant(), sink.port);
    sink.mails.length = 0;
  });

  const send = (campaignId: string) => desk.run<{ sent: number }>(scene.tenantId, campaignSendJobType, { campaignId });

  async function draft(): Promise<string> {
    const id = await scene.addCampaign();
    await scene.write((db) => db.query("UPDATE campaign SET status = 'DRAFT' WHERE id = $1", [id]));
    return id;
  }

  async function start(id: string): Promise<void> {
    keyOf(await scene.write((db) => moveCampaign(db, id, "START", null, { cause: "PERSON", author: "anna" })));
  }

  async function undo(id: string): Promise<void> {
    const [{ version }] = (await scene.rows("SELECT version FROM campaign WHERE id = $1", [id])) as [
      { version: number },
    ];
    keyOf(await scene.write((db) => undoCampaign(db, id, version, "anna")));
  }

  it("has the next start ask anew whom to send to: the audience of the first one stayed, and nobody was sent anything", async () => {
    await scene.addReaders("r", 2);
    const consent = (granted: boolean) =>
      scene.write((db) => db.query("UPDATE customer_consent SET granted = $1", [granted]));
    await consent(false);
    const id = await draft();
    await start(id);
    expect(await send(id)).toMatchObject({ sent: 0 });
    await undo(id);
    await consent(true);
    await start(id);
    expect(await send(id)).toMatchObject({ sent: 2 });
  });

  it("leaves nothing to whoever had taken its messages to send them: they left after it was a draft again", async () => {
    await scene.addReaders("r", 2);
    const id = await draft();
    await start(id);
    const plan = { campaignId: id, segmentId: scene.segmentId, predicate: null, mode: "FROZEN" } as const;
    const { audiences } = testAccess();
    await scene.write((db) => freezeAudience(db, plan, "EMAIL", audiences));
    const { messages } = await scene.write((db) => claimMessages(db, id, "EMAIL", 10));
    expect(messages).toHaveLength(2);
    await undo(id);
    expect(await scene.write((db) => noteHandedOver(db, id, messages))).toEqual(new Set());
    // Nor does a job that read the campaign before write its audience down.
    expect(await scene.write((db) => freezeAudience(db, plan, "EMAIL", audiences))).toBe(0);
    expect(await scene.counts(id)).toEqual({});
  });
});
