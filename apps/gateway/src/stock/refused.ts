import type { ReplenishmentRefusal } from "@bellwether/inventory/replenishment/replenishment-refusal";
import type { StockRefusal } from "@bellwether/inventory/stock/stock-refusal";
import { type UserError, type UserErrorCode, userError } from "../errors/user-error.type.ts";
import { idempotencyKeyReused } from "../idempotency/idempotency-key.ts";
import { toFailure } from "../remarks/remark.row.ts";
import type { StockRemarkCode } from "../remarks/remark-codes.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { remarkText } from "../remarks/remark-text.ts";

type Refusal = StockRefusal | ReplenishmentRefusal;
type RefusalCode = Exclude<Refusal["code"], "KEY_REUSED">;

/** What a refusal is to callers: its kind, its sentence, and the input that it is about where the mutation does not say otherwise. */
const answers: Record<RefusalCode, { code: UserErrorCode; remark: StockRemarkCode; field: string | null }> = {
  PRODUCT_UNKNOWN: { code: "NOT_FOUND", remark: "stock.product-unknown", field: "productId" },
  LOCATION_UNKNOWN: { code: "NOT_FOUND", remark: "stock.location-unknown", field: "locationId" },
  RESERVATION_UNKNOWN: { code: "NOT_FOUND", remark: "stock.reservation-unknown", field: "reservationId" },
  PURCHASE_ORDER_UNKNOWN: { code: "NOT_FOUND", remark: "stock.purchase-order-unknown", field: "purchaseOrderId" },
  TRANSFER_UNKNOWN: { code: "NOT_FOUND", remark: "stock.transfer-unknown", field: "transferId" },
  TRANSFER_RECEIVED: { code: "CONFLICT", remark: "stock.transfer-received", field: "transferId" },
  STOCK_INSUFFICIENT: { code: "CONFLICT", remark: "stock.insufficient", field: "quantity" },
  RESERVATION_CLOSED: { code: "CONFLICT", remark: "stock.reservation-closed", field: "reservationId" },
  PURCHASE_ORDER_NOT_OPEN: { code: "CONFLICT", remark: "stock.purchase-order-not-open", field: "purchaseOrderId" },
  PURCHASE_ORDER_NOT_UNDER_WAY: {
    code: "CONFLICT",
    remark: "stock.purchase-order-not-under-way",
    field: "purchaseOrderId",
  },
  PURCHASE_ORDER_CHANGED: { code: "CONFLICT", remark: "stock.purchase-order-changed", field: "version" },
  NOTHING_RECEIVED: { code: "CONFLICT", remark: "stock.nothing-received", field: "purchaseOrderId" },
  PARTLY_RECEIVED: { code: "CONFLICT", remark: "stock.partly-received", field: "purchaseOrderId" },
  PRODUCT_NOT_ORDERED: { code: "INVALID", remark: "stock.product-not-ordered", field: "lines" },
  RECEIPT_EXISTS: { code: "CONFLICT", remark: "stock.receipt-exists", field: "receiptNumber" },
  INPUT_INVALID: { code: "INVALID", remark: "stock.input-invalid", field: null },
  PROPOSAL_UNKNOWN: { code: "NOT_FOUND", remark: "stock.proposal-unknown", field: null },
  PROPOSAL_DECIDED: { code: "CONFLICT", remark: "stock.proposal-decided", field: null },
  PROPOSAL_CHANGED: { code: "CONFLICT", remark: "stock.proposal-changed", field: null },
  PROPOSAL_REPRICED: { code: "CONFLICT", remark: "stock.proposal-repriced", field: null },
  SUPPLIER_INACTIVE: { code: "CONFLICT", remark: "stock.supplier-inactive", field: null },
  QUANTITY_BELOW_MINIMUM: { code: "INVALID", remark: "stock.quantity-below-minimum", field: "quantity" },
  QUANTITY_NOT_MULTIPLE: { code: "INVALID", remark: "stock.quantity-not-multiple", field: "quantity" },
  TRANSFER_BELOW_MINIMUM: { code: "INVALID", remark: "stock.transfer-below-minimum", field: "quantity" },
  TRANSFER_NOT_MULTIPLE: { code: "INVALID", remark: "stock.transfer-not-multiple", field: "quantity" },
  TARGET_CHANGED: { code: "CONFLICT", remark: "stock.target-changed", field: "version" },
};

/**
 * A refusal of the inventory service as callers are told it, in their language.
 *
 * @param field path into the mutation's input, where it is not the usual one; null where no one field is at fault
 */
export function refused(refusal: Refusal, locale: SentenceLocale, field?: readonly string[] | null): UserError {
  if (refusal.code === "KEY_REUSED") return idempotencyKeyReused(locale);
  const { outcome: _, code, message, ...facts } = refusal;
  const answer = answers[code];
  const remark = toFailure({ code: answer.remark, message, facts: statedFacts(facts) });
  const usual = answer.field === null ? null : [answer.field];
  const path = code === "INPUT_INVALID" ? pathOf(refusal) : field === undefined ? usual : field;
  return userError(answer.code, path, remark === null ? message : remarkText(remark, locale));
}

function statedFacts(facts: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function pathOf(refusal: Refusal): string[] | null {
  const path = refusal.code === "INPUT_INVALID" ? refusal.field : "";
  return path === "" ? null : path.split(".").map((part) => (part === "orderId" ? "purchaseOrderId" : part));
}
