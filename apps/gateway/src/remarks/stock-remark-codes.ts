/** What the gateway tells of stock that was not changed and proposals that were not decided. */
export const stockRemarkCodes = [
  "stock.product-unknown",
  "stock.location-unknown",
  "stock.reservation-unknown",
  "stock.purchase-order-unknown",
  "stock.transfer-unknown",
  "stock.transfer-received",
  "stock.insufficient",
  "stock.reservation-closed",
  "stock.purchase-order-not-open",
  "stock.product-not-ordered",
  "stock.receipt-exists",
  "stock.input-invalid",
  "stock.proposal-unknown",
  "stock.proposal-decided",
  "stock.quantity-below-minimum",
  "stock.quantity-not-multiple",
] as const;
