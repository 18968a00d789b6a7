import type { Format } from "../format/use-format.ts";
import type { InventoryPositionOrderField, InventoryPositionsQuery } from "../gql/graphql.ts";
import { Tag } from "../states/tag.tsx";
import type { Column } from "../table/column.ts";
import { stockCondition } from "./stock-condition.ts";
import { StockProductCell } from "./stock-product-cell.tsx";

export type PositionRow = InventoryPositionsQuery["inventoryPositions"]["nodes"][number];

/** Columns by which the server can order. */
export const positionOrderFields = {
  product: "PRODUCT_NAME",
  onHand: "ON_HAND",
  available: "AVAILABLE",
  cover: "DAYS_OF_COVER",
  value: "VALUE",
  updated: "UPDATED_AT",
} as const satisfies Record<string, InventoryPositionOrderField>;

type PositionOrderColumn = keyof typeof positionOrderFields;

const isPositionOrder = (id: string): id is PositionOrderColumn => Object.hasOwn(positionOrderFields, id);

type Name =
  | PositionOrderColumn
  | "location"
  | "condition"
  | "reserved"
  | "onOrder"
  | "inTransit"
  | "reorderPoint"
  | "orderUpTo"
  | "class";

interface Words {
  column: (name: Name) => string;
  condition: (condition: NonNullable<ReturnType<typeof stockCondition>>) => string;
}

/** Columns of the list of stock. */
export function positionColumns(words: Words, format: Format): Column<PositionRow>[] {
  const quantity = (id: Name & ("onHand" | "available" | "reserved" | "onOrder" | "inTransit")) => ({
    id,
    header: words.column(id),
    value: (row: PositionRow) => Number(row[id]),
    cell: (row: PositionRow) => format.units(Number(row[id])),
    numeric: true,
    sortable: isPositionOrder(id),
  });
  const level = (id: "reorderPoint" | "orderUpTo") => ({
    id,
    header: words.column(id),
    value: (row: PositionRow) => row.policy?.[id] ?? null,
    cell: (row: PositionRow) => (row.policy ? format.units(Math.round(row.policy[id])) : "–"),
    numeric: true,
    sortable: false,
  });
  return [
    {
      id: "product",
      header: words.column("product"),
      value: (row) => row.product.name,
      cell: (row) => <StockProductCell product={row.product} locationId={row.location.id} />,
      card: "title",
    },
    { id: "location", header: words.column("location"), value: (row) => row.location.name, sortable: false },
    {
      id: "condition",
      header: words.column("condition"),
      value: (row) => stockCondition(row),
      cell: (row) => {
        const condition = stockCondition(row);
        const tone = condition === "OUT_OF_STOCK" ? "bad" : condition === "BELOW_REORDER_POINT" ? "warn" : "plain";
        return condition ? <Tag tone={tone}>{words.condition(condition)}</Tag> : "–";
      },
      sortable: false,
    },
    quantity("onHand"),
    { ...quantity("reserved"), optional: true },
    quantity("available"),
    quantity("onOrder"),
    quantity("inTransit"),
    level("reorderPoint"),
    { ...level("orderUpTo"), optional: true },
    {
      id: "cover",
      header: words.column("cover"),
      value: (row) => row.daysOfCover,
      cell: (row) => (typeof row.daysOfCover === "number" ? format.units(Math.round(row.daysOfCover)) : "–"),
      numeric: true,
    },
    {
      id: "value",
      header: words.column("value"),
      value: (row) => (row.value ? Number(row.value.amount) : null),
      cell: (row) => (row.value ? format.amount(row.value.amount, row.value.currency) : "–"),
      numeric: true,
    },
    {
      id: "class",
      header: words.column("class"),
      value: (row) => (row.policy ? `${row.policy.abcClass}${row.policy.xyzClass}` : null),
      sortable: false,
      optional: true,
    },
    {
      id: "updated",
      header: words.column("updated"),
      value: (row) => row.updatedAt,
      cell: (row) => format.instant(row.updatedAt),
      optional: true,
    },
  ];
}
