import { globalId } from "@bellwether/gateway/node/global-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

const first = (keys: string[]) => keys[0] as string;
const prefix = (of: Tenant) => of.prefix;
const product = (of: Tenant) => globalId("Product", first(of.keys.products));
const location = (of: Tenant) => globalId("Location", first(of.keys.locations));
const supplier = (of: Tenant) => globalId("Supplier", of.keys.inventory.supplier);
const place = (of: Tenant) => ({ product: product(of), location: location(of) });
const placeKey = (of: Tenant) => `${first(of.keys.products)}/${first(of.keys.locations)}`;

/** Cases of the root fields about stock, its suppliers and what to order. */
export const inventoryFieldCases: Record<string, RootFieldCase> = {
  "Query.inventoryPosition": {
    permission: "data:read",
    document: `query ($product: ID!, $location: ID!) { inventoryPosition(productId: $product, locationId: $location) {
      id onHand product { name } reservations { id reference } policy { id } proposals { id } } }`,
    variables: place,
    reveals: prefix,
  },
  "Query.inventoryPositions": {
    permission: "data:read",
    document: `query ($product: ID!, $location: ID!) {
      inventoryPositions(first: 100) { totalCount nodes { id product { name } location { name } } }
      ofProduct: inventoryPositions(filter: { productIds: [$product] }) { totalCount nodes { product { name } } }
      ofLocation: inventoryPositions(filter: { locationId: $location }) { totalCount nodes { product { name } } } }`,
    variables: place,
    reveals: prefix,
  },
  "Query.stockMovements": {
    permission: "data:read",
    document: `query ($product: ID!, $location: ID!) {
      stockMovements(first: 100) { totalCount nodes { id reason product { name } purchaseOrder { externalId } } }
      ofPlace: stockMovements(filter: { productId: $product, locationId: $location }) { nodes { id reason } } }`,
    variables: place,
    reveals: prefix,
  },
  "Query.stockTransfers": {
    permission: "data:read",
    document: `query ($location: ID!) {
      stockTransfers(first: 100) { totalCount nodes { id reference product { name } toLocation { name } } }
      ofLocation: stockTransfers(filter: { locationId: $location }) { nodes { id reference } } }`,
    variables: (of) => ({ location: location(of) }),
    reveals: prefix,
  },
  "Query.supplier": {
    permission: "data:read",
    document: `query ($externalId: String!) { supplier(externalId: $externalId) {
      id name performance { onTimeShare } scorecard { spend { currency ordered } deliveries { orders } priceChanges { product { name } } }
      products(first: 10) { nodes { product { name } } } } }`,
    variables: (of) => ({ externalId: `${of.prefix}S1` }),
    reveals: prefix,
  },
  "Query.suppliers": {
    permission: "data:read",
    document:
      "{ suppliers(first: 100) { totalCount nodes { id name products(first: 10) { nodes { product { name } } } } } }",
    reveals: prefix,
  },
  "Query.purchaseOrder": {
    permission: "data:read",
    document: `query ($externalId: String!) { purchaseOrder(externalId: $externalId) {
      id externalId csvUrl supplier { name } lines { product { name } } receipts { externalId } } }`,
    variables: (of) => ({ externalId: `${of.prefix}PO1` }),
    reveals: prefix,
  },
  "Query.purchaseOrders": {
    permission: "data:read",
    document: `query ($supplier: ID!, $product: ID!) { purchaseOrders(first: 100) { totalCount nodes { id externalId } }
      toSupplier: purchaseOrders(filter: { supplierId: $supplier }) { totalCount nodes { externalId } }
      ofProduct: purchaseOrders(filter: { productId: $product }) { totalCount nodes { externalId } } }`,
    variables: (of) => ({ supplier: supplier(of), product: product(of) }),
    reveals: prefix,
  },
  "Query.inventoryPolicy": {
    permission: "data:read",
    document: `query ($product: ID!, $location: ID!) { inventoryPolicy(productId: $product, locationId: $location) {
      id product { name } supplier { name } performance { paths } curve { targets } projection { median } } }`,
    variables: place,
    reveals: prefix,
  },
  "Query.replenishmentProposals": {
    permission: "data:read",
    document: `query ($product: ID!, $supplier: ID!) {
      replenishmentProposals(first: 100) { totalCount nodes { id product { name } supplier { name } proof { paths } } }
      named: replenishmentProposals(filter: { productIds: [$product], supplierId: $supplier }) { nodes { id } } }`,
    variables: (of) => ({ supplier: supplier(of), product: product(of) }),
    reveals: prefix,
  },
  "Query.inventoryExceptions": {
    permission: "data:read",
    document: `query ($product: ID!) {
      inventoryExceptions(first: 100) { totalCount nodes { id product { name } supplier { name } purchaseOrder { externalId } } }
      ofProduct: inventoryExceptions(filter: { productId: $product }) { nodes { id } } }`,
    variables: (of) => ({ product: product(of) }),
    reveals: prefix,
  },
  "Query.inventoryPlan": {
    permission: "data:read",
    document: "{ inventoryPlan { id modelVersion { id } } }",
    reveals: (of) => of.keys.inventory.plan,
  },
  "Query.inventorySummary": {
    permission: "data:read",
    document: "{ inventorySummary { positions openProposals lateOrders exceptions { kind count } } }",
    reveals: () => `"positions":6`,
  },

  "Query.inventoryWhatIf": {
    permission: "data:read",
    document: `query ($product: ID!) { inventoryWhatIf(input: { productIds: [$product], serviceLevel: 0.95 }) { fillRate } }`,
    variables: (of) => ({ product: product(of) }),
    // No model host runs here; which products it may read is its own tenant's affair.
    reveals: () => "UNAVAILABLE",
  },

  "Query.inventoryTradeOff": {
    permission: "data:read",
    document: `query ($supplier: ID!, $location: ID!) {
      inventoryTradeOff { positionCount curve { stockValues } performance { days } }
      ofSupplier: inventoryTradeOff(filter: { supplierId: $supplier, locationId: $location }) { positionCount } }`,
    variables: (of) => ({ supplier: supplier(of), location: location(of) }),
    reveals: () => `"ofSupplier":{"positionCount":6}`,
  },
  "Query.inventoryClassTargets": {
    permission: "data:read",
    document: "{ inventoryClassTargets { abcClass xyzClass serviceTarget positionCount } }",
    reveals: () => `"positionCount":6`,
  },
  "Query.inventoryServiceSetting": {
    permission: "data:read",
    document: `query ($product: ID!, $location: ID!) {
      inventoryServiceSetting(productId: $product, locationId: $location) { serviceTarget version } }`,
    variables: place,
    reveals: () => `"serviceTarget":null`,
  },

  "Mutation.inventoryClassTargetSet": {
    permission: "replenishment:approve",
    document: `mutation { inventoryClassTargetSet(input: {
      targets: [{ abcClass: A, xyzClass: X, service: { measure: FILL_RATE, target: 0.9 } }] }) {
        previous { serviceTarget } userErrors { code message } } }`,
    reveals: null,
  },
  "Mutation.inventoryServiceSettingSet": {
    permission: "replenishment:approve",
    document: `mutation ($product: ID!, $location: ID!) { inventoryServiceSettingSet(input: {
      productId: $product, locationId: $location, service: { measure: FILL_RATE, target: 0.9 } }) {
        setting { serviceTarget } userErrors { code message } } }`,
    variables: place,
    reveals: null,
  },
  "Mutation.inventoryPlanStart": {
    permission: "models:manage",
    document: `mutation { inventoryPlanStart(input: { idempotencyKey: "walk" }) { job { id } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.stockAdjust": {
    permission: "stock:manage",
    document: `mutation ($product: ID!, $location: ID!) {
      stockAdjust(input: { productId: $product, locationId: $location, change: "1", reason: "walk" }) {
        position { id product { name } } movement { id } userErrors { code message } } }`,
    variables: place,
    reveals: null,
  },
  "Mutation.stockReserve": {
    permission: "stock:manage",
    document: `mutation ($product: ID!, $location: ID!) {
      stockReserve(input: { productId: $product, locationId: $location, quantity: "1" }) {
        reservation { id } position { id } userErrors { code message } } }`,
    variables: place,
    reveals: null,
  },
  "Mutation.stockRelease": {
    permission: "stock:manage",
    document: `mutation ($id: ID!) { stockRelease(input: { reservationId: $id }) {
      reservation { reference } position { id } userErrors { code message } } }`,
    variables: (of) => ({ id: globalId("StockReservation", of.keys.inventory.reservation) }),
    reveals: null,
  },
  "Mutation.stockFulfil": {
    permission: "stock:manage",
    document: `mutation ($id: ID!) { stockFulfil(input: { reservationId: $id }) {
      reservation { reference } position { id } userErrors { code message } } }`,
    variables: (of) => ({ id: globalId("StockReservation", of.keys.inventory.reservation) }),
    reveals: null,
  },
  "Mutation.stockTransferShip": {
    permission: "stock:manage",
    document: `mutation ($product: ID!, $from: ID!, $to: ID!) { stockTransferShip(input: {
      productId: $product, fromLocationId: $from, toLocationId: $to, quantity: "1" }) {
        transfer { id product { name } } userErrors { code message } } }`,
    variables: (of) => ({
      product: product(of),
      from: location(of),
      to: globalId("Location", of.keys.locations[1] as string),
    }),
    reveals: null,
  },
  "Mutation.stockTransferReceive": {
    permission: "stock:manage",
    document: `mutation ($id: ID!) { stockTransferReceive(input: { transferId: $id }) {
      transfer { reference } userErrors { code message } } }`,
    variables: (of) => ({ id: globalId("StockTransfer", of.keys.inventory.transfer) }),
    reveals: null,
  },
  "Mutation.purchaseOrderReceive": {
    permission: "stock:manage",
    document: `mutation ($order: ID!, $product: ID!) { purchaseOrderReceive(input: {
      purchaseOrderId: $order, receiptNumber: "walk", lines: [{ productId: $product, quantity: "1" }] }) {
        purchaseOrder { externalId } userErrors { code message } } }`,
    variables: (of) => ({ order: globalId("PurchaseOrder", of.keys.inventory.purchaseOrder), product: product(of) }),
    reveals: null,
  },
  "Mutation.purchaseOrderCancel": {
    permission: "replenishment:approve",
    document: `mutation ($order: ID!) { purchaseOrderCancel(input: { purchaseOrderId: $order, reason: "walk" }) {
      purchaseOrder { externalId createdBy { name } } userErrors { code message } } }`,
    variables: (of) => ({ order: globalId("PurchaseOrder", of.keys.inventory.purchaseOrder) }),
    reveals: null,
  },
  "Mutation.purchaseOrderClose": {
    permission: "replenishment:approve",
    document: `mutation ($order: ID!) { purchaseOrderClose(input: { purchaseOrderId: $order, reason: "walk" }) {
      purchaseOrder { externalId closedBy { name } } userErrors { code message } } }`,
    variables: (of) => ({ order: globalId("PurchaseOrder", of.keys.inventory.purchaseOrder) }),
    reveals: null,
  },
  "Mutation.replenishmentApprove": {
    permission: "replenishment:approve",
    document: `mutation ($id: ID!) { replenishmentApprove(input: { approvals: [{ proposalId: $id }] }) {
      proposals { product { name } } purchaseOrders { externalId } userErrors { code message } } }`,
    variables: (of) => ({ id: globalId("ReplenishmentProposal", first(of.keys.inventory.proposals)) }),
    reveals: null,
  },
  "Mutation.replenishmentReject": {
    permission: "replenishment:approve",
    document: `mutation ($id: ID!) { replenishmentReject(input: { proposalIds: [$id], reason: "walk" }) {
      proposals { product { name } } userErrors { code message } } }`,
    variables: (of) => ({ id: globalId("ReplenishmentProposal", first(of.keys.inventory.proposals)) }),
    reveals: null,
  },

  "Subscription.inventoryAlerts": {
    permission: "data:read",
    document: "subscription { inventoryAlerts { positions openProposals exceptions { kind count } } }",
    reveals: () => `"positions":6`,
  },
};

/** The id of one object of each type about stock. */
export const inventoryNodeIds: Record<string, (of: Tenant) => string> = {
  Supplier: supplier,
  PurchaseOrder: (of) => globalId("PurchaseOrder", of.keys.inventory.purchaseOrder),
  InventoryPosition: (of) => globalId("InventoryPosition", placeKey(of)),
  StockMovement: (of) => globalId("StockMovement", of.keys.inventory.movement),
  StockReservation: (of) => globalId("StockReservation", of.keys.inventory.reservation),
  StockTransfer: (of) => globalId("StockTransfer", of.keys.inventory.transfer),
  InventoryPolicy: (of) => globalId("InventoryPolicy", placeKey(of)),
  InventoryPlan: (of) => globalId("InventoryPlan", of.keys.inventory.plan),
  InventoryException: (of) => globalId("InventoryException", first(of.keys.inventory.exceptions)),
  ReplenishmentProposal: (of) => globalId("ReplenishmentProposal", first(of.keys.inventory.proposals)),
};
