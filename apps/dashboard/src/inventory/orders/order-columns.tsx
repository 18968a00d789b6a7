import { dayOf } from "../../format/date.ts";
import type { Format } from "../../format/use-format.ts";
import type { PurchaseOrderOrderField, PurchaseOrdersQuery } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { NameCell } from "../../table/name-cell.tsx";
import { orderAddress } from "../addresses.ts";
import { OrderStatusTag } from "./order-status-tag.tsx";

export type OrderRow = PurchaseOrdersQuery["purchaseOrders"]["nodes"][number];

/** Columns by which the server can order. */
export const orderOrderFields = {
  number: "EXTERNAL_ID",
  ordered: "ORDERED_AT",
  expected: "EXPECTED_ON",
  total: "TOTAL",
} as const satisfies Record<string, PurchaseOrderOrderField>;

type OrderOrderColumn = keyof typeof orderOrderFields;

interface Words {
  column: (name: OrderOrderColumn | "supplier" | "location" | "status" | "by") => string;
  status: (status: OrderRow["status"]) => string;
}

/** Columns of the list of purchase orders. */
export function orderColumns({ column: word, status }: Words, format: Format): Column<OrderRow>[] {
  const column = (id: Parameters<typeof word>[0]) => ({ id, header: word(id) });
  return [
    {
      ...column("number"),
      value: (row) => row.externalId,
      cell: (row) => <NameCell href={orderAddress(row.externalId)} name={row.externalId} scroll={false} />,
      card: "title",
    },
    { ...column("supplier"), value: (row) => row.supplier.name, sortable: false },
    { ...column("location"), value: (row) => row.location.name, sortable: false },
    {
      ...column("status"),
      value: (row) => status(row.status),
      cell: (row) => <OrderStatusTag status={row.status} late={row.late} />,
      sortable: false,
    },
    {
      ...column("ordered"),
      value: (row) => (row.orderedAt ? dayOf(new Date(row.orderedAt)) : null),
      cell: (row) => (row.orderedAt ? format.date(dayOf(new Date(row.orderedAt))) : "–"),
    },
    {
      ...column("expected"),
      value: (row) => row.expectedOn,
      cell: (row) => (row.expectedOn ? format.date(row.expectedOn) : "–"),
    },
    {
      ...column("by"),
      value: (row) => row.createdBy?.name ?? null,
      cell: (row) => row.createdBy?.name ?? "–",
      sortable: false,
      optional: true,
    },
    {
      ...column("total"),
      value: (row) => Number(row.total.amount),
      cell: (row) => format.amount(row.total.amount, row.total.currency),
      numeric: true,
    },
  ];
}
