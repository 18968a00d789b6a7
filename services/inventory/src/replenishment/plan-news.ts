import { tellWebhooks } from "@bellwether/runtime/webhooks/tell-webhooks";
import type { Remark } from "@bellwether/schema/contracts/facts";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { EntityManager } from "typeorm";

/** Most items of one message, those of the most money first; `count` says how many there are, and the API has them all. */
const maxItems = 100;

/** Somebody or something as messages name it: the API's id, and the organisation's own. */
interface Named {
  id: string;
  externalId: string;
}

type Reference = { key: string; externalId: string } | null;

interface ProposalRow {
  id: string;
  plain: Record<string, unknown>;
  product: Reference;
  location: Reference;
  supplier: Reference;
  fromLocation: Reference;
  count: number;
  amount: string;
  currency: string;
}

interface ExceptionRow {
  id: string;
  plain: Record<string, unknown>;
  remark: Remark;
  product: Reference;
  location: Reference;
  supplier: Reference;
  purchaseOrder: Reference;
  count: number;
  currency: string;
}

/** A reference to a row that may be missing, as JSON. @param alias of the joined table */
const reference = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('key', ${alias}.id, 'externalId', ${alias}.external_id) END`;

/** Tells webhooks what a plan has found that was not there before, in the transaction that stores it: one message of each kind. */
export async function tellOfPlan(db: EntityManager, planId: string): Promise<void> {
  await tellWebhooks(db, "replenishment.proposed", () => newProposals(db, planId));
  await tellWebhooks(db, "inventory.exception", () => newExceptions(db, planId));
}

/** What this transaction opened: rows that it only kept current were made earlier. */
async function newProposals(db: EntityManager, planId: string): Promise<object[]> {
  const rows: ProposalRow[] = await db.query(
    `SELECT n.id, json_build_object('kind', n.kind, 'quantity', trim_scale(n.quantity)::text,
         'amount', trim_scale(n.amount)::text, 'orderOn', n.order_on, 'expectedOn', n.expected_on,
         'moneyAtStake', trim_scale(n.money_at_stake)::text) AS plain, n.currency,
       ${reference("p")} AS product, ${reference("l")} AS location, ${reference("u")} AS supplier,
       ${reference("source")} AS "fromLocation",
       (count(*) OVER ())::int AS count, trim_scale(sum(n.amount) OVER ())::text AS amount
     FROM replenishment_proposal n JOIN product p ON p.id = n.product_id JOIN location l ON l.id = n.location_id
       LEFT JOIN supplier u ON u.id = n.supplier_id LEFT JOIN location source ON source.id = n.from_location_id
     WHERE n.plan_id = $1 AND n.status = 'OPEN' AND n.created_at = now()
     ORDER BY n.money_at_stake DESC, n.id LIMIT ${maxItems}`,
    [planId],
  );
  const [first] = rows;
  if (first === undefined) return [];
  const proposals = rows.map(({ id, plain, product, location, supplier, fromLocation }) => ({
    id: publicId("ReplenishmentProposal", id),
    ...plain,
    product: named("Product", product),
    location: named("Location", location),
    supplier: named("Supplier", supplier),
    fromLocation: named("Location", fromLocation),
  }));
  const { count, amount, currency } = first;
  return [{ plan: { id: publicId("InventoryPlan", planId) }, count, amount: { amount, currency }, proposals }];
}

async function newExceptions(db: EntityManager, planId: string): Promise<object[]> {
  const rows: ExceptionRow[] = await db.query(
    `SELECT x.id, json_build_object('kind', x.kind, 'dueOn', x.due_on, 'amount', trim_scale(x.amount)::text) AS plain, x.remark,
       x.currency, ${reference("p")} AS product, ${reference("l")} AS location, ${reference("u")} AS supplier,
       ${reference("b")} AS "purchaseOrder", (count(*) OVER ())::int AS count
     FROM inventory_exception x LEFT JOIN product p ON p.id = x.product_id LEFT JOIN location l ON l.id = x.location_id
       LEFT JOIN supplier u ON u.id = x.supplier_id LEFT JOIN purchase_order b ON b.id = x.purchase_order_id
     WHERE x.plan_id = $1 AND x.first_seen_at = now() ORDER BY x.amount DESC, x.id LIMIT ${maxItems}`,
    [planId],
  );
  const [first] = rows;
  if (first === undefined) return [];
  const exceptions = rows.map(({ id, plain, remark, product, location, supplier, purchaseOrder }) => ({
    id: publicId("InventoryException", id),
    ...plain,
    code: remark.code,
    facts: remark.facts ?? {},
    product: named("Product", product),
    location: named("Location", location),
    supplier: named("Supplier", supplier),
    purchaseOrder: named("PurchaseOrder", purchaseOrder),
  }));
  const { count, currency } = first;
  return [{ plan: { id: publicId("InventoryPlan", planId) }, count, currency, exceptions }];
}

function named(type: string, found: Reference): Named | null {
  return found === null ? null : { id: publicId(type, found.key), externalId: found.externalId };
}
