import type { EntityManager } from "typeorm";
import type { ImportRule } from "../contract.ts";
import { LaneNetwork, type LaneScope } from "../lanes/lane-network.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { rejectLines } from "./order-rejections.ts";

/** A lane as the file has it, or as it is stored. */
interface Lane extends LaneScope {
  fromId: string;
  toId: string;
  active: boolean;
}

interface StagedLane extends Lane {
  line: number;
  fromRef: string;
}

/**
 * Refuses lanes that give a place a second source for the same goods, or that would let places supply one another in a circle, each
 * with the lanes that are stored and with the rows before it. Makes `lane_plan`: one line per place and scope.
 */
export async function planLanes(
  db: EntityManager,
  reject: (rows: readonly RejectedRow[]) => Promise<void>,
): Promise<void> {
  const staged: StagedLane[] = await db.query(
    `SELECT line, from_ref AS "fromRef", known_from.id AS "fromId", known_to.id AS "toId", known_product.id AS "productId",
       category_path AS category, coalesce(active, true) AS active
     FROM staged_line JOIN known_from ON known_from.external_id = from_ref JOIN known_to ON known_to.external_id = to_ref
       LEFT JOIN known_product ON known_product.external_id = sku
     ORDER BY line`,
  );
  const { kept, refused: second } = oneSourceEach(staged);
  const { accepted, refused: circular } = await withoutCircles(db, kept);
  const refused = [...second, ...circular];
  await rejectLines(
    db,
    `SELECT * FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[]) AS refused (line, rule, value, expected)`,
    [
      refused.map(({ line }) => line),
      refused.map(({ rule }) => rule),
      refused.map(({ value }) => value),
      refused.map(({ expected }) => expected),
    ],
    "from_ref",
    reject,
  );
  await db.query("CREATE TEMP TABLE lane_plan ON COMMIT DROP AS SELECT unnest($1::integer[]) AS line", [
    accepted.map(({ line }) => line),
  ]);
}

interface Refused {
  line: number;
  rule: ImportRule;
  value: string;
  expected: string;
}

/** The rows that count: of several for one place and scope the last, an active one before one that is not. */
function oneSourceEach(rows: readonly StagedLane[]): { kept: StagedLane[]; refused: Refused[] } {
  const counting = new Map<string, StagedLane>();
  const refused: Refused[] = [];
  for (const row of rows) {
    const key = JSON.stringify([row.toId, row.productId, row.category]);
    const other = counting.get(key);
    if (other?.active && row.active && other.fromId !== row.fromId)
      refused.push({ line: row.line, rule: "lane.second_source", value: row.fromRef, expected: other.fromRef });
    else if (!other?.active || row.active || other.fromId === row.fromId) counting.set(key, row);
  }
  return { kept: [...counting.values()].sort((one, next) => one.line - next.line), refused };
}

async function withoutCircles(
  db: EntityManager,
  rows: readonly StagedLane[],
): Promise<{ accepted: StagedLane[]; refused: Refused[] }> {
  const stored: Lane[] = await db.query(
    `SELECT from_location_id AS "fromId", to_location_id AS "toId", product_id AS "productId", path AS category, active
     FROM supply_lane LEFT JOIN category ON category.id = category_id WHERE active`,
  );
  const network = new LaneNetwork(await readCategories(db, [...stored, ...rows]));
  for (const lane of stored) network.setSource(lane.toId, lane, lane.fromId);
  const names = await readNames(db);
  const accepted: StagedLane[] = [];
  const refused: Refused[] = [];
  for (const row of rows) {
    const before = network.setSource(row.toId, row, row.active ? row.fromId : null);
    const circle = network.circleThrough(row.toId, row);
    if (circle === null) {
      accepted.push(row);
      continue;
    }
    network.setSource(row.toId, row, before);
    const way = circle.map((id) => names.get(id) ?? id).join(" → ");
    refused.push({ line: row.line, rule: "lane.circle", value: row.fromRef, expected: way });
  }
  return { accepted, refused };
}

/** Paths of the categories of products that lanes name. */
async function readCategories(
  db: EntityManager,
  lanes: readonly LaneScope[],
): Promise<(productId: string) => string | null> {
  const ids = [...new Set(lanes.flatMap(({ productId }) => (productId === null ? [] : [productId])))];
  const rows: { id: string; path: string | null }[] = await db.query(
    `SELECT product.id, path FROM unnest($1::uuid[]) AS named (id) JOIN product ON product.id = named.id
     LEFT JOIN category ON category.id = category_id`,
    [ids],
  );
  const paths = new Map(rows.map(({ id, path }) => [id, path]));
  return (productId) => paths.get(productId) ?? null;
}

async function readNames(db: EntityManager): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await db.query("SELECT id, external_id AS name FROM location");
  return new Map(rows.map(({ id, name }) => [id, name]));
}
