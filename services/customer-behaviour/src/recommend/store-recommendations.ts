import type { EntityManager } from "typeorm";
import { listRows } from "./list-rows.ts";
import type { MadeRecommendations } from "./make-recommendations.ts";
import type { ReadShop } from "./shop.ts";

/** Rows of one statement: a text of about a megabyte. */
const batchRows = 5_000;

/** Replaces everything that recommendations are read from by what was made. */
export async function storeRecommendations(
  db: EntityManager,
  read: ReadShop,
  made: MadeRecommendations,
  modelVersionId: string,
): Promise<void> {
  for (const table of ["recommendation", "product_neighbour", "popular_product", "product_repeat"])
    await db.query(`DELETE FROM ${table}`);
  await storeBatches(db, "recommendation", listRows(read, made), modelVersionId);
  await storeBatches(db, "product_neighbour", neighbourRows(read, made), modelVersionId);
  await storeBatches(db, "popular_product", popularRows(read, made), modelVersionId);
  await storeBatches(db, "product_repeat", repeatRows(read, made), null);
}

/** Columns and their types by table, without the version. */
const columns = {
  recommendation: { customer_id: "uuid", rank: "smallint", product_id: "uuid", score: "float8", reason: "jsonb" },
  product_neighbour: {
    product_id: "uuid",
    rank: "smallint",
    neighbour_id: "uuid",
    score: "float8",
    kind: "text",
    shared_buyers: "integer",
  },
  popular_product: {
    scope: "text",
    value: "text",
    rank: "smallint",
    product_id: "uuid",
    buyers: "integer",
    score: "float8",
  },
  product_repeat: {
    product_id: "uuid",
    buyers: "integer",
    repeat_buyers: "integer",
    repeat_share: "float8",
    median_gap_days: "float8",
  },
} as const;
type Table = keyof typeof columns;
type Row<Name extends Table> = Record<keyof (typeof columns)[Name], unknown>;

async function storeBatches<Name extends Table>(
  db: EntityManager,
  table: Name,
  rows: Iterable<Row<Name>>,
  modelVersionId: string | null,
): Promise<void> {
  const names = Object.keys(columns[table]);
  const types = Object.entries(columns[table]).map(([name, type]) => `${name} ${type}`);
  // What is counted needs no model.
  const version = modelVersionId === null ? ["", ""] : [", model_version_id", ", $2::uuid"];
  const statement = `INSERT INTO ${table} (${names.join(", ")}${version[0]})
    SELECT ${names.map((name) => `row.${name}`).join(", ")}${version[1]}
    FROM jsonb_to_recordset($1::jsonb) AS row (${types.join(", ")})
    JOIN product known ON known.id = row.product_id`;
  const write = (batch: readonly Row<Name>[]) =>
    db.query(statement, [JSON.stringify(batch), ...(modelVersionId === null ? [] : [modelVersionId])]);
  let batch: Row<Name>[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < batchRows) continue;
    await write(batch);
    batch = [];
  }
  if (batch.length > 0) await write(batch);
}

function* neighbourRows(
  { productIds }: ReadShop,
  { neighbours }: MadeRecommendations,
): Generator<Row<"product_neighbour">> {
  let [before, rank] = [-1, 0];
  for (const { item, neighbour, score, kind, sharedBuyers } of neighbours) {
    rank = item === before ? rank + 1 : 1;
    before = item;
    const neighbour_id = productIds[neighbour]!;
    yield { product_id: productIds[item]!, rank, neighbour_id, score, kind, shared_buyers: sharedBuyers };
  }
}

function* popularRows({ productIds }: ReadShop, { popular }: MadeRecommendations): Generator<Row<"popular_product">> {
  let [before, rank] = ["", 0];
  for (const { scope, value, item, buyers, score } of popular) {
    rank = before === `${scope} ${value}` ? rank + 1 : 1;
    before = `${scope} ${value}`;
    yield { scope, value, rank, product_id: productIds[item]!, buyers, score };
  }
}

function* repeatRows({ productIds }: ReadShop, { rates }: MadeRecommendations): Generator<Row<"product_repeat">> {
  for (const [item, product_id] of productIds.entries()) {
    if (rates.buyers[item] === 0) continue;
    const gap = rates.medianGapDays[item]!;
    yield {
      product_id,
      buyers: rates.buyers[item]!,
      repeat_buyers: rates.repeatBuyers[item]!,
      repeat_share: rates.share[item]!,
      median_gap_days: Number.isNaN(gap) ? null : gap,
    };
  }
}
