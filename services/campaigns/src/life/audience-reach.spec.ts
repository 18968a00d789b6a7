import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CampaignCompany } from "../testing/campaign-company.ts";
import { audienceReach } from "./audience-reach.ts";

let company: CampaignCompany;

beforeAll(async () => {
  company = await CampaignCompany.open();
});
afterAll(() => company?.database.close());

describe("audienceReach", () => {
  it("counts each person once, under the first reason that keeps a mail from them", async () => {
    const segment = await company.addSegment("Readers", 6);
    const campaign = await company.addCampaign();
    const people = await company.rows<{ id: string }>("SELECT id FROM customer ORDER BY external_id");
    const [, noConsent, refused, erased, often, once] = people.map(({ id }) => id);
    await company.write(async (db) => {
      await db.query("UPDATE customer SET email = external_id || '@example.com' WHERE external_id <> 'Readers1'");
      await db.query("UPDATE customer SET erased_at = now() WHERE id = $1", [erased]);
      await db.query(
        `INSERT INTO customer_consent (customer_id, purpose, granted, source, decided_at)
         SELECT id, 'EMAIL_MARKETING', id <> $2, 'test', now() FROM customer WHERE id <> $1`,
        [noConsent, refused],
      );
      await db.query(
        `INSERT INTO campaign_send (id, campaign_id, channel, customer_id, variant_id, locale, status, sent_at)
         SELECT gen_random_uuid(), $1::uuid, 'EMAIL', $2::uuid, v.id, 'en', 'SENT', now() - interval '1 day' FROM campaign_variant v
         UNION ALL SELECT gen_random_uuid(), $1::uuid, 'EMAIL', $3::uuid, v.id, 'en', 'SENT', now() - interval '9 days' FROM campaign_variant v`,
        [campaign, often, once],
      );
    });
    const reach = (cap: { sends: number; days: number } | null) =>
      company.write((db) =>
        audienceReach(
          db,
          { sql: "SELECT customer_id FROM segment_member WHERE segment_id = $1::uuid", values: [segment] },
          cap,
        ),
      );
    const always = { total: 5, withoutAddress: 1, withoutConsent: 2 };
    expect(await reach(null)).toEqual({ ...always, capped: 0, reachable: 2 });
    expect(await reach({ sends: 1, days: 7 })).toEqual({ ...always, capped: 1, reachable: 1 });
    expect(await reach({ sends: 1, days: 30 })).toEqual({ ...always, capped: 2, reachable: 0 });
  });
});
