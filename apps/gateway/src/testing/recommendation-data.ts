import { randomUUID } from "node:crypto";
import type { RecommendReport } from "@bellwether/customer-behaviour/recommend/choose-shown";
import { recommendRemark, recommendTask, recommendVariant } from "@bellwether/customer-behaviour/recommend/contract";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

const accuracy = (ndcgAt10: number) => ({ recallAt10: ndcgAt10 / 2, ndcgAt10, coverage: 0.5, customers: 40 });

/** What the version of the inserted lists has to show. */
const report: RecommendReport = {
  customers: 40,
  items: 6,
  days: 60,
  chosen: "BLEND",
  methods: [
    { name: "POPULARITY", all: accuracy(0.1), newToThem: accuracy(0.08), worth: 0.09, seconds: 0.1 },
    { name: "BLEND", all: accuracy(0.4), newToThem: accuracy(0.2), worth: 0.3, seconds: 0.2 },
  ],
  model: [{ name: "EASE", settings: { penalty: 300, halfLifeDays: 180 }, weight: 1 }],
};

/**
 * A list of all products for the first customer, the first product first; neighbours of the first product, all others; and what is
 * popular: the second product everywhere, the third in NL.
 *
 * @param prefix begins the hash of the data
 * @returns the version's key
 */
export async function insertRecommendations(
  door: TenantDoor,
  tenantId: TenantId,
  { customers, products }: { customers: readonly string[]; products: readonly string[] },
  prefix = "",
): Promise<string> {
  const version = randomUUID();
  const response = { sent: 700, clicked: 90, bought: 20, expected: 6 };
  await door.write(tenantId, async (db) => {
    await db.query(
      `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed,
         engine, metrics, reasons, promoted_at)
       VALUES ($1, $2, $3, 1, 'CHAMPION', '2025-01-01', '2026-01-31', $5, '0', 1, 'none', $4, '[]', now())`,
      [
        version,
        recommendTask,
        recommendVariant,
        JSON.stringify({ score: 0.7, baselineScore: 0.91, championScore: null, report, shown: "CHOSEN", response }),
        `${prefix}data`,
      ],
    );
    await db.query(
      `INSERT INTO recommendation (customer_id, rank, product_id, score, reason, model_version_id)
       SELECT $1, n, id, 1.0 / n, $4::jsonb, $3 FROM unnest($2::uuid[]) WITH ORDINALITY AS one (id, n)`,
      [
        customers[0],
        products,
        version,
        JSON.stringify(recommendRemark("recommend.bought-with", { product: "Tea", sharedBuyers: 7 })),
      ],
    );
    await db.query(
      `INSERT INTO product_neighbour (product_id, rank, neighbour_id, score, kind, shared_buyers, model_version_id)
       SELECT $1, n, id, 1.0 / n, CASE n WHEN 1 THEN 'BOUGHT_TOGETHER' ELSE 'ALIKE' END, CASE n WHEN 1 THEN 9 ELSE 0 END, $3
       FROM unnest($2::uuid[]) WITH ORDINALITY AS one (id, n)`,
      [products[0], products.slice(1), version],
    );
    await db.query(
      `INSERT INTO popular_product (scope, value, rank, product_id, buyers, score, model_version_id)
       VALUES ('ALL', '', 1, $1, 30, 12, $3), ('COUNTRY', 'NL', 1, $2, 20, 8, $3)`,
      [products[1], products[2], version],
    );
  });
  return version;
}
