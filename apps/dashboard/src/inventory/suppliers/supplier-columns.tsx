import type { Format } from "../../format/use-format.ts";
import type { SupplierOrderField, SuppliersQuery } from "../../gql/graphql.ts";
import { Tag } from "../../states/tag.tsx";
import type { Column } from "../../table/column.ts";
import { NameCell } from "../../table/name-cell.tsx";
import { supplierAddress } from "../addresses.ts";
import { spendIn } from "./spend-rows.ts";

export type SupplierRow = SuppliersQuery["suppliers"]["nodes"][number];

/** Columns by which the server can order. */
export const supplierOrderFields = {
  name: "NAME",
  onTime: "ON_TIME_SHARE",
  late: "LATE_ORDERS",
} as const satisfies Record<string, SupplierOrderField>;

type SupplierOrderColumn = keyof typeof supplierOrderFields;

/** Below this share of lines on time a supplier stands out. */
const weakOnTime = 0.8;

type Name =
  | SupplierOrderColumn
  | "country"
  | "spend"
  | "fill"
  | "p90"
  | "stated"
  | "learned"
  | "spread"
  | "delivered"
  | "openOrders"
  | "observations";

/** Columns of the scorecards: what was promised beside what was learned. */
export function supplierColumns(word: (name: Name) => string, format: Format): Column<SupplierRow>[] {
  const column = (id: Name) => ({ id, header: word(id) });
  const days = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : format.units(Math.round(value * 10) / 10);
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : format.share(value);
  return [
    {
      ...column("name"),
      value: (row) => row.name,
      cell: (row) => (
        <NameCell href={supplierAddress(row.externalId)} name={row.name} externalId={row.externalId} scroll={false} />
      ),
      card: "title",
    },
    { ...column("country"), value: (row) => row.country ?? null, sortable: false, optional: true },
    {
      ...column("stated"),
      value: (row) => row.performance?.statedDays ?? row.leadTimeDays,
      cell: (row) => days(row.performance?.statedDays ?? row.leadTimeDays),
      numeric: true,
      sortable: false,
    },
    {
      ...column("learned"),
      value: (row) => row.performance?.leadTimeMeanDays,
      cell: (row) => days(row.performance?.leadTimeMeanDays),
      numeric: true,
      sortable: false,
    },
    {
      ...column("spread"),
      value: (row) => row.performance?.leadTimeDeviationDays,
      cell: (row) => days(row.performance?.leadTimeDeviationDays),
      numeric: true,
      sortable: false,
    },
    {
      ...column("spend"),
      value: (row) => (row.scorecard.spend[0] ? spendIn(row.scorecard.spend[0]) : null),
      cell: (row) =>
        row.scorecard.spend[0] ? format.amount(spendIn(row.scorecard.spend[0]), row.scorecard.spend[0].currency) : "–",
      numeric: true,
      sortable: false,
    },
    {
      ...column("onTime"),
      value: (row) => row.performance?.onTimeShare,
      cell: (row) => {
        const onTime = row.performance?.onTimeShare;
        return typeof onTime === "number" && onTime < weakOnTime ? (
          <Tag tone="warn">{share(onTime)}</Tag>
        ) : (
          share(onTime)
        );
      },
      numeric: true,
    },
    {
      ...column("fill"),
      value: (row) => row.scorecard.deliveries.fillShare,
      cell: (row) => share(row.scorecard.deliveries.fillShare),
      numeric: true,
      sortable: false,
    },
    {
      ...column("p90"),
      value: (row) => row.scorecard.deliveries.leadTimeP90Days,
      cell: (row) => days(row.scorecard.deliveries.leadTimeP90Days),
      numeric: true,
      sortable: false,
      optional: true,
    },
    {
      ...column("delivered"),
      value: (row) => row.performance?.deliveredShare,
      cell: (row) => share(row.performance?.deliveredShare),
      numeric: true,
      sortable: false,
      optional: true,
    },
    {
      ...column("openOrders"),
      value: (row) => row.performance?.openOrders,
      cell: (row) => (row.performance ? format.units(row.performance.openOrders) : "–"),
      numeric: true,
      sortable: false,
    },
    {
      ...column("late"),
      value: (row) => row.performance?.lateOrders,
      cell: (row) => (row.performance ? format.units(row.performance.lateOrders) : "–"),
      numeric: true,
    },
    {
      ...column("observations"),
      value: (row) => row.performance?.observations,
      cell: (row) => (row.performance ? format.units(row.performance.observations) : "–"),
      numeric: true,
      sortable: false,
      optional: true,
    },
  ];
}
