import { actionDays } from "@bellwether/customer-behaviour/model/next-action/action-profit";
import { assumptions, type EmailRecord } from "@bellwether/customer-behaviour/model/next-action/assumptions";
import {
  type CustomerState,
  type ActionOption as Decided,
  decideAction,
} from "@bellwether/customer-behaviour/model/next-action/decide-action";
import { recommendTask, recommendVariant } from "@bellwether/customer-behaviour/recommend/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { toRemark } from "../remarks/remark.row.ts";
import type { Money } from "../scalars/money.type.ts";
import type { ActionOption, NextBestAction } from "./next-best-action.type.ts";
import { outOfStock, profilingRefused } from "./recommendation-sql.ts";
import { recommendationsByCustomer } from "./recommendations.loader.ts";

/** Days that expected purchases of the scores are about. */
const scoredDays = 90;
/** A product is due from this part of its usual time on, and forgotten after that many of it. */
const due = { from: 0.8, until: 2.5, repeatShare: 0.2 };

interface StateRow {
  id: string;
  has_address: boolean;
  email_consent: boolean | null;
  contacts: number[];
  currency: string;
  expected_purchases: number | null;
  expected_purchases_se: number | null;
  monetary: number | null;
  occasions: number;
  churn_risk: number | null;
  clv: number | null;
  days_since_purchase: number | null;
  days_since_feedback: number | null;
  due_product: string | null;
  due_since: number | null;
  due_gap: number | null;
  due_share: number | null;
}

const daysSince = (time: string) => `extract(epoch FROM now() - ${time})::double precision / 86400`;
const emailsWithin = (days: number) =>
  `(SELECT count(*)::integer FROM customer_event e WHERE e.customer_id = u.id AND e.kind = 'EMAIL_SENT'
     AND e.occurred_at > now() - interval '${days} days' AND e.occurred_at <= now())`;

/** What to do for customers, by their key. @param margin part of what is spent that stays, 0 to 1 */
export function nextBestActionByCustomer(
  db: TenantSnapshot,
  margin: number,
): DataLoader<string, NextBestAction | null> {
  return new DataLoader(async (keys) => {
    const [rows, emails, lists] = await Promise.all([readStates(db, keys), readEmails(db), readFirst(db, keys)]);
    return inKeyOrder(
      keys,
      rows,
      ({ id }) => id,
      (row) => decide(row, emails, margin, lists.get(row.id) ?? null),
    );
  });
}

function readStates(db: TenantSnapshot, keys: readonly string[]): Promise<StateRow[]> {
  return db.query<StateRow>(
    `SELECT u.id, coalesce(u.email, '') <> '' AS has_address,
       (SELECT c.granted FROM customer_consent c WHERE c.customer_id = u.id AND c.purpose = 'EMAIL_MARKETING') AS email_consent,
       ARRAY[${assumptions.contactLimits.map(({ days }) => emailsWithin(days)).join(", ")}] AS contacts,
       coalesce(s.currency, (SELECT currency FROM organisation)) AS currency,
       s.expected_purchases, s.expected_purchases_se, s.monetary::double precision AS monetary,
       coalesce(s.frequency, 0) + 1 AS occasions, s.churn_risk, s.clv::double precision AS clv,
       (SELECT ${daysSince("max(o.placed_at)")} FROM sales_order o
        WHERE o.customer_id = u.id AND o.kind = 'SALE' AND o.placed_at <= now()) AS days_since_purchase,
       (SELECT ${daysSince("max(e.occurred_at)")} FROM customer_event e
        WHERE e.customer_id = u.id AND e.kind = 'FEEDBACK') AS days_since_feedback,
       due.product_id AS due_product, due.since AS due_since, due.gap AS due_gap, due.share AS due_share
     FROM customer u
     LEFT JOIN customer_score s ON s.customer_id = u.id
     LEFT JOIN LATERAL (
       SELECT bought.product_id, bought.since, r.median_gap_days AS gap, r.repeat_share AS share
       FROM (
         SELECT l.product_id, ${daysSince("max(o.placed_at)")} AS since
         FROM sales_order o JOIN order_line l ON l.order_id = o.id AND l.quantity > 0
         WHERE o.customer_id = u.id AND o.kind = 'SALE' AND o.placed_at > now() - interval '400 days'
         GROUP BY l.product_id
       ) AS bought
       JOIN product_repeat r ON r.product_id = bought.product_id
       JOIN product p ON p.id = bought.product_id AND p.active
       WHERE r.repeat_share >= $2 AND bought.since BETWEEN $3 * r.median_gap_days AND $4 * r.median_gap_days
         AND NOT ${outOfStock("bought.product_id")} AND NOT ${profilingRefused("u.id")}
       ORDER BY r.repeat_share DESC, bought.product_id LIMIT 1
     ) AS due ON true
     WHERE u.id = ANY($1::uuid[])`,
    [keys, due.repeatShare, due.from, due.until],
  );
}

/** How the organisation's e-mails were answered, as the last training counted it. */
async function readEmails(db: TenantSnapshot): Promise<EmailRecord> {
  const [row] = await db.query<{ response: EmailRecord | null }>(
    `SELECT metrics->'response' AS response FROM model_version WHERE task = $1 AND variant = $2
     ORDER BY version DESC LIMIT 1`,
    [recommendTask, recommendVariant],
  );
  return row?.response ?? { sent: 0, bought: 0, expected: 0 };
}

async function readFirst(db: TenantSnapshot, keys: readonly string[]): Promise<Map<string, string>> {
  const lists = await recommendationsByCustomer(db, 1).loadMany([...keys]);
  const found = lists.flatMap((list, i): [string, string][] => {
    if (list instanceof Error) throw list;
    const [first] = list;
    return first === undefined ? [] : [[keys[i]!, first.productKey]];
  });
  return new Map(found);
}

function decide(row: StateRow, emails: EmailRecord, margin: number, recommended: string | null): NextBestAction {
  const { chosen, options } = decideAction(stateOf(row, recommended !== null), emails, margin);
  const money = (amount: number): Money => ({ amount: amount.toFixed(2), currency: row.currency });
  const products: Partial<Record<Decided["action"], string | null>> = {
    EMAIL_RECOMMENDATION: recommended,
    REORDER_REMINDER: row.due_product,
  };
  const shown = ({ action, profit, reason, obstacles }: Decided): ActionOption => ({
    action,
    productKey: products[action] ?? null,
    expectedProfit: profit && money(profit.expected),
    lower: profit && money(profit.lower),
    upper: profit && money(profit.upper),
    probability: profit?.probability ?? null,
    reason: toRemark(reason),
    obstacles: obstacles.map(toRemark),
  });
  return { chosen: shown(chosen), options: options.map(shown) };
}

function stateOf(row: StateRow, hasRecommendation: boolean): CustomerState {
  const { expected_purchases: purchases, monetary, churn_risk: churnRisk, clv } = row;
  const known = purchases !== null && monetary !== null && churnRisk !== null;
  const isDue = row.due_since !== null && row.due_gap !== null && row.due_share !== null;
  return {
    outlook: known
      ? {
          purchases: (purchases * actionDays) / scoredDays,
          purchasesError: row.expected_purchases_se ?? 1,
          spend: monetary,
          spendError: assumptions.spendSpread / Math.sqrt(row.occasions),
          churnRisk,
          yearlySpend: clv ?? 0,
        }
      : null,
    emailConsent: row.email_consent,
    hasAddress: row.has_address,
    contacts: row.contacts,
    hasRecommendation,
    due: isDue
      ? { daysSince: Math.round(row.due_since!), usualDays: Math.round(row.due_gap!), repeatShare: row.due_share! }
      : null,
    daysSincePurchase: wholeDays(row.days_since_purchase),
    daysSinceFeedback: wholeDays(row.days_since_feedback),
  };
}

function wholeDays(days: number | null): number | null {
  return days === null ? null : Math.floor(days);
}
