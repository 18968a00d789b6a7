import { createHash, randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import { type ChannelPort, channels } from "../port.ts";
import type { VouchedIdentity } from "./model/identity-token.ts";

/** Who comes, as far as the browser and the shop's server say. */
export interface Comer {
  /** Of the visitor's token; null where the browser has none. */
  visitorId: string | null;
  browserId: string;
  /** What the shop's server says; null where it says nothing. */
  vouched: (VouchedIdentity & { token: string }) | null;
}

export type OpenedSession =
  | { outcome: "opened"; visitorId: string; customerId: string | null }
  | { outcome: "refused"; code: "IDENTITY_REPLAYED" | "IDENTITY_OTHER" };

/**
 * Says whose conversation a browser opens. A stranger goes on with their own. Whom the shop vouches for keeps what they said as a
 * stranger, or finds what they said on another device. A known customer's conversation opens to nobody that the shop does not vouch
 * for, so whoever sits down at the same computer next sees nothing.
 */
export async function openSession(
  db: EntityManager,
  { visitorId, browserId, vouched }: Comer,
  desk: Pick<ChannelPort, "going" | "identify">,
): Promise<OpenedSession> {
  const present = visitorId === null ? null : await readVisitor(db, visitorId);
  const customerId = vouched === null ? null : await customerOf(db, vouched.customer);
  // A customer who was never imported is a stranger to us, though not to the shop.
  if (vouched === null || customerId === null) {
    if (present?.customerId != null) return { outcome: "refused", code: "IDENTITY_OTHER" };
    return { outcome: "opened", visitorId: visitorId ?? randomUUID(), customerId: null };
  }
  if (present?.customerId != null && present.customerId !== customerId)
    return { outcome: "refused", code: "IDENTITY_OTHER" };
  const chosen =
    visitorId !== null && (await isTalking(db, visitorId, desk)) ? visitorId : await latestOf(db, customerId);
  const id = chosen ?? visitorId ?? randomUUID();
  await db.query("INSERT INTO support_visitor (id) VALUES ($1) ON CONFLICT DO NOTHING", [id]);
  // Before anything is the customer's: a token that is another browser's vouches for nobody here.
  if (!(await bindToken(db, { token: vouched.token, browserId, visitorId: id, expiresAt: vouched.expiresAt })))
    return { outcome: "refused", code: "IDENTITY_REPLAYED" };
  await db.query("UPDATE support_visitor SET customer_id = $2 WHERE id = $1", [id, customerId]);
  const conversation = await desk.going(db, channels.widget, id);
  if (conversation !== null) await desk.identify(db, conversation.id, customerId);
  return { outcome: "opened", visitorId: id, customerId };
}

async function readVisitor(db: EntityManager, id: string): Promise<{ customerId: string | null } | null> {
  const [row]: [{ customerId: string | null } | undefined] = await db.query(
    `SELECT customer_id AS "customerId" FROM support_visitor WHERE id = $1`,
    [id],
  );
  return row ?? null;
}

async function customerOf(db: EntityManager, externalId: string): Promise<string | null> {
  const [row]: [{ id: string } | undefined] = await db.query("SELECT id FROM customer WHERE external_id = $1", [
    externalId,
  ]);
  return row?.id ?? null;
}

async function latestOf(db: EntityManager, customerId: string): Promise<string | null> {
  const [row]: [{ id: string } | undefined] = await db.query(
    "SELECT id FROM support_visitor WHERE customer_id = $1 ORDER BY created_at DESC, id LIMIT 1",
    [customerId],
  );
  return row?.id ?? null;
}

async function isTalking(db: EntityManager, visitorId: string, desk: Pick<ChannelPort, "going">): Promise<boolean> {
  return (await desk.going(db, channels.widget, visitorId)) !== null;
}

/** Keeps a token for the browser that brought it first; false where that was another. */
async function bindToken(
  db: EntityManager,
  { token, browserId, visitorId, expiresAt }: { token: string; browserId: string; visitorId: string; expiresAt: Date },
): Promise<boolean> {
  const hash = createHash("sha256").update(token).digest();
  await db.query("DELETE FROM support_identity_token WHERE expires_at < now()");
  await db.query(
    `INSERT INTO support_identity_token (token_hash, browser_id, visitor_id, expires_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [hash, browserId, visitorId, expiresAt],
  );
  const [row]: [{ browserId: string } | undefined] = await db.query(
    `SELECT browser_id AS "browserId" FROM support_identity_token WHERE token_hash = $1`,
    [hash],
  );
  return row?.browserId === browserId;
}
