import type { ImportKind, ImportSummary } from "../contract.ts";
import type { RowShape } from "../fields/field.ts";
import { laneRows } from "../fields/lane-fields.ts";
import { promotionRows } from "../fields/promotion-fields.ts";
import { purchaseOrderRows, receiptRows } from "../fields/purchase-fields.ts";
import { settingRows } from "../fields/setting-fields.ts";
import { stockRows } from "../fields/stock-fields.ts";
import { supplierProductRows } from "../fields/supplier-fields.ts";
import type { OpenSource } from "../reading/open-source.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { matchReferences, rejectFuture, rejectOtherUnits } from "../staging/known-references.ts";
import { planLanes } from "../staging/plan-lanes.ts";
import { planPurchaseOrders } from "../staging/plan-purchase-orders.ts";
import { planReceipts } from "../staging/plan-receipts.ts";
import { planCounts, writeCounts } from "../staging/write-counts.ts";
import { writeLanes } from "../staging/write-lanes.ts";
import { writePromotions } from "../staging/write-promotions.ts";
import { writePurchaseOrders } from "../staging/write-purchase-orders.ts";
import { writeReceipts } from "../staging/write-receipts.ts";
import { writeSettings } from "../staging/write-settings.ts";
import { writeSupplierProducts } from "../staging/write-supplier-products.ts";
import { enter, type ImportRun } from "./import-run.ts";
import { refuseStrictly } from "./refuse-strictly.ts";
import { stageLines } from "./stage-lines.ts";

type Reject = (rows: readonly RejectedRow[]) => Promise<void>;

/** Kinds whose rows refer to products, places, categories and suppliers that have to be there. */
export type InventoryKind = Extract<
  ImportKind,
  "supplier-products" | "purchase-orders" | "receipts" | "stock" | "lanes" | "inventory-settings" | "promotions"
>;

interface InventoryImport {
  shape: RowShape;
  /** Refuses rows that do not fit what is stored. */
  match(run: ImportRun, reject: Reject): Promise<void>;
  write(run: ImportRun): Promise<ImportSummary["counts"]>;
}

const imports: Record<InventoryKind, InventoryImport> = {
  "supplier-products": {
    shape: supplierProductRows,
    async match({ db }, reject) {
      await matchReferences(db, ["known_supplier", "known_product"], reject);
      await rejectOtherUnits(db, reject);
    },
    write: ({ db, cells }) => writeSupplierProducts(db, cells.currency),
  },
  "purchase-orders": {
    shape: purchaseOrderRows,
    async match({ db, cells }, reject) {
      await matchReferences(db, ["known_supplier", "known_product", "known_location"], reject);
      await rejectOtherUnits(db, reject);
      await rejectFuture(db, "ordered_at", reject);
      await planPurchaseOrders(db, cells.currency, cells.timeZone, reject);
    },
    write: ({ db }) => writePurchaseOrders(db),
  },
  receipts: {
    shape: receiptRows,
    async match({ db, cells }, reject) {
      await matchReferences(db, ["known_product", "known_location"], reject);
      await rejectOtherUnits(db, reject);
      await rejectFuture(db, "received_at", reject);
      await planReceipts(db, cells.timeZone, reject);
    },
    write: ({ db }) => writeReceipts(db),
  },
  stock: {
    shape: stockRows,
    async match({ db, cells }, reject) {
      await matchReferences(db, ["known_product", "known_location"], reject);
      await rejectOtherUnits(db, reject);
      await planCounts(db, cells.timeZone, reject);
    },
    write: ({ db }) => writeCounts(db),
  },
  "inventory-settings": {
    shape: settingRows,
    match: ({ db }, reject) => matchReferences(db, ["known_product", "known_location"], reject),
    write: ({ db }) => writeSettings(db),
  },
  lanes: {
    shape: laneRows,
    async match({ db }, reject) {
      await matchReferences(db, ["known_from", "known_to", "known_product", "known_category"], reject);
      await planLanes(db, reject);
    },
    write: ({ db }) => writeLanes(db),
  },
  promotions: {
    shape: promotionRows,
    match: ({ db }, reject) => matchReferences(db, ["known_product", "known_category", "known_location"], reject),
    write: ({ db }) => writePromotions(db),
  },
};

/** Whether rows of a kind refer to products, places and suppliers that have to be there. */
export function isInventoryKind(kind: ImportKind): kind is InventoryKind {
  return kind in imports;
}

/** Imports a file about what is bought, what is there and what is offered, and books its movements in the stock ledger. */
export async function importInventory(
  run: ImportRun,
  kind: InventoryKind,
  source: OpenSource,
): Promise<ImportSummary["counts"]> {
  const { shape, match, write } = imports[kind];
  const reject = await stageLines(run, source, shape);
  await match(run, reject);
  refuseStrictly(run);
  enter(run, "writing");
  return write(run);
}
