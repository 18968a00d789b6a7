import type { CampaignPlan } from "@bellwether/campaigns/life/model/campaign-plan";
import type { CampaignAction } from "@bellwether/campaigns/life/model/transitions";
import { moveCampaign } from "@bellwether/campaigns/life/move-campaign";
import { createCampaign } from "@bellwether/campaigns/life/save-campaign";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** Who planned them, where the page asks. */
const author = "sample";

const dayMs = 24 * 3_600_000;

/** A transaction of the door. */
type Transaction = Parameters<Parameters<TenantDoor["write"]>[1]>[0];

interface SampleCampaign {
  plan: Partial<CampaignPlan> & Pick<CampaignPlan, "name">;
  /** What was done with it since. */
  steps: readonly CampaignAction[];
}

/**
 * Plans a few campaigns of the sample company, in different places of their life, by the use cases that people's own go through. None sends
 * mail: there is no mail server yet. Does nothing where campaigns were planned already.
 *
 * @returns campaigns that were added
 */
export async function planSampleCampaigns(door: TenantDoor, tenantId: TenantId, now: Date): Promise<number> {
  return door.write(tenantId, async (db) => {
    const known: unknown[] = await db.query("SELECT FROM campaign WHERE source = 'BELLWETHER' LIMIT 1");
    if (known.length > 0) return 0;
    const campaigns = sampleCampaigns(await bestSellers(db), now);
    for (const campaign of campaigns) await addCampaign(db, campaign);
    return campaigns.length;
  });
}

async function addCampaign(db: Transaction, { plan, steps }: SampleCampaign): Promise<void> {
  const made = await createCampaign(db, plan, author);
  if (made.outcome === "refused") throw new Error(`${plan.name}: ${made.refusals[0]?.code}`);
  for (const step of steps) {
    const moved = await moveCampaign(db, made.id, step, null, { cause: "PERSON", author });
    if (moved.outcome === "refused") throw new Error(`${plan.name} cannot ${step}: ${moved.refusals[0]?.code}`);
  }
}

/** Keys of the products of which most was sold lately. */
async function bestSellers(db: Transaction): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `SELECT l.product_id AS id FROM order_line l JOIN sales_order o ON o.id = l.order_id
     WHERE o.placed_at > (SELECT max(placed_at) FROM sales_order) - interval '90 days'
     GROUP BY l.product_id ORDER BY sum(l.quantity) DESC, l.product_id LIMIT 6`,
  );
  return rows.map(({ id }) => id);
}

const british = { customer: { field: "country", in: ["GB"] } };
const chinese = { customer: { field: "country", in: ["CN"] } };

function sampleCampaigns(products: readonly string[], now: Date): SampleCampaign[] {
  const day = (ahead: number, time: string) =>
    `${new Date(now.getTime() + ahead * dayMs).toISOString().slice(0, 10)}T${time}`;
  const audience = (predicate: object) => ({ segmentId: null, predicate, mode: "FROZEN" as const });
  const utm = (campaign: string) => ({ source: "newsletter", medium: "email", campaign, term: "", content: "" });
  return [
    {
      plan: {
        name: "Spring tea launch",
        description: "Two subjects against each other, in both languages.",
        objective: "SALES",
        channels: ["EMAIL"],
        audience: audience(british),
        holdoutShare: 0.1,
        frequencyCap: { sends: 2, days: 7 },
        productIds: products.slice(0, 2),
        landingUrl: "https://crane-willow.example/tea",
        utm: utm("spring-tea"),
        variants: [
          {
            id: null,
            name: "A",
            share: 5_000,
            creatives: springWords("The first spring tea is here", "春茶第一批到店"),
          },
          {
            id: null,
            name: "B",
            share: 5_000,
            creatives: springWords("Picked last week, yours this week", "上周采摘，本周到手"),
          },
        ],
      },
      steps: [],
    },
    {
      plan: {
        name: "Lunar New Year gift list",
        objective: "RETENTION",
        channels: ["EXPORT"],
        audience: audience(chinese),
        budget: { amount: "1200", currency: "GBP" },
        schedule: { timeZone: "Asia/Shanghai", startsAt: day(21, "09:00"), endsAt: day(35, "21:00") },
        productIds: products.slice(2, 4),
      },
      steps: ["SCHEDULE"],
    },
    {
      plan: {
        name: "Best sellers, search",
        objective: "SALES",
        channels: ["AD_PLATFORM"],
        budget: { amount: "3000", currency: "GBP" },
        pacing: "FRONT_LOADED",
        schedule: { timeZone: "Europe/London", startsAt: null, endsAt: day(28, "23:00") },
        productIds: products,
        guard: "WARN",
      },
      steps: ["START"],
    },
    {
      plan: {
        name: "Clearance, social",
        objective: "TRAFFIC",
        channels: ["AD_PLATFORM"],
        budget: { amount: "800", currency: "GBP" },
        schedule: { timeZone: "Europe/London", startsAt: null, endsAt: day(14, "23:00") },
      },
      steps: ["START", "PAUSE"],
    },
  ];
}

function springWords(english: string, chineseSubject: string): CampaignPlan["variants"][number]["creatives"] {
  const words = { preheader: "", format: "TEXT", linkUrl: null } as const;
  return [
    { ...words, locale: "en", subject: english, body: "The new harvest has arrived. Drink it young." },
    { ...words, locale: "zh-CN", subject: chineseSubject, body: "新茶已到，宜趁鲜品饮。" },
  ];
}
