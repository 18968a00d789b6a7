import type { Format } from "../format/use-format.ts";
import type { CustomerOrderField, CustomersQuery } from "../gql/graphql.ts";
import type { Column } from "../table/column.ts";
import { NameCell } from "../table/name-cell.tsx";
import { customerAddress } from "./customer-address.ts";

export type CustomerRow = CustomersQuery["customers"]["nodes"][number];

/** Columns by which the server can order. */
export const customerOrderFields = {
  name: "NAME",
  externalId: "EXTERNAL_ID",
  since: "CREATED_AT",
} as const satisfies Record<string, CustomerOrderField>;

export type CustomerOrderColumn = keyof typeof customerOrderFields;

export const isCustomerOrder = (id: string): id is CustomerOrderColumn => Object.hasOwn(customerOrderFields, id);

type Name = CustomerOrderColumn | "email" | "country";

/** Columns of the list of customers. */
export function customerColumns(word: (name: Name) => string, format: Format): Column<CustomerRow>[] {
  const column = (id: Name) => ({ id, header: word(id) });
  return [
    {
      ...column("name"),
      value: (row) => row.name ?? row.externalId,
      cell: (row) => (
        <NameCell href={customerAddress(row.id)} name={row.name ?? row.externalId} externalId={row.externalId} />
      ),
      card: "title",
    },
    { ...column("externalId"), value: (row) => row.externalId, optional: true },
    { ...column("email"), value: (row) => row.email ?? null, sortable: false, optional: true },
    { ...column("country"), value: (row) => row.country ?? null, sortable: false },
    { ...column("since"), value: (row) => row.createdAt, cell: (row) => format.instant(row.createdAt) },
  ];
}
