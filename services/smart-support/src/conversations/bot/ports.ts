import type { Locale } from "@bellwether/schema/contracts/locale";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import type { SupportAnswer } from "../../answers/contract.ts";
import type { Understanding } from "../../understanding/contract.ts";

/** Whom the bot asks. */
export interface BotPorts<OrderState> {
  /** What a masked text means; null where that could not be told in time. Never throws. */
  understand(tenantId: TenantId, text: string): Promise<Understanding | null>;
  /** What the public knowledge answers; null where that could not be told in time. Never throws. */
  answer(tenantId: TenantId, text: string): Promise<SupportAnswer | null>;
  /** The state of a proven customer's order; null where they have no such order. */
  lookUpOrder(db: EntityManager, order: { orderNumber: string; customerId: string }): Promise<OrderState | null>;
  /** What a customer is told of it. */
  sayOrder(locale: Locale, order: OrderState): string;
}
