import type { Format } from "../format/use-format.ts";
import type { ReplenishmentProposalOrderField, ReplenishmentProposalsQuery } from "../gql/graphql.ts";
import type { Column } from "../table/column.ts";
import { StockProductCell } from "./stock-product-cell.tsx";

export type ProposalRow = ReplenishmentProposalsQuery["replenishmentProposals"]["nodes"][number];

/** Columns by which the server can order. */
export const proposalOrderFields = {
  product: "PRODUCT_NAME",
  stake: "MONEY_AT_STAKE",
  amount: "AMOUNT",
  orderOn: "ORDER_ON",
} as const satisfies Record<string, ReplenishmentProposalOrderField>;

type Name =
  | "product"
  | "quantity"
  | "from"
  | "to"
  | "orderOn"
  | "expectedOn"
  | "amount"
  | "stake"
  | "runsOut"
  | "chance"
  | "why"
  | "decision";

/** Columns of the work list: what, how many, from whom, when, why, and what if not. */
export function proposalColumns(
  word: (name: Name) => string,
  format: Format,
  lasts: string,
  open: (row: ProposalRow) => React.ReactNode,
): Column<ProposalRow>[] {
  const column = (id: Name) => ({ id, header: word(id) });
  return [
    {
      ...column("product"),
      value: (row) => row.product.name,
      cell: (row) => <StockProductCell product={row.product} locationId={row.location.id} />,
      card: "title",
    },
    {
      ...column("stake"),
      value: (row) => Number(row.moneyAtStake.amount),
      cell: (row) => format.amount(row.moneyAtStake.amount, row.moneyAtStake.currency),
      numeric: true,
    },
    {
      ...column("runsOut"),
      value: (row) => row.stockoutOn,
      cell: (row) => (row.stockoutOn ? format.day(row.stockoutOn) : lasts),
      sortable: false,
    },
    {
      ...column("quantity"),
      value: (row) => Number(row.decidedQuantity ?? row.quantity),
      cell: (row) => format.units(Number(row.decidedQuantity ?? row.quantity)),
      numeric: true,
      sortable: false,
    },
    {
      ...column("from"),
      value: (row) => row.supplier?.name ?? row.fromLocation?.name ?? null,
      sortable: false,
    },
    { ...column("to"), value: (row) => row.location.name, sortable: false },
    { ...column("orderOn"), value: (row) => row.orderOn, cell: (row) => format.day(row.orderOn) },
    {
      ...column("expectedOn"),
      value: (row) => row.expectedOn,
      cell: (row) => format.day(row.expectedOn),
      sortable: false,
      optional: true,
    },
    {
      ...column("amount"),
      value: (row) => Number(row.amount.amount),
      cell: (row) => format.amount(row.amount.amount, row.amount.currency),
      numeric: true,
    },
    {
      ...column("chance"),
      value: (row) => row.stockoutProbability,
      cell: (row) => format.share(row.stockoutProbability),
      numeric: true,
      sortable: false,
      optional: true,
    },
    {
      ...column("why"),
      value: (row) => row.reasons.map(({ text }) => text).join(" "),
      cell: (row) => row.reasons[0]?.text ?? "–",
      sortable: false,
      optional: true,
    },
    {
      ...column("decision"),
      value: () => null,
      cell: open,
      sortable: false,
      exported: false,
      card: "foot",
      width: "1px",
    },
  ];
}
