import { Sparkline } from "../charts/sparkline.tsx";
import type { Format } from "../format/use-format.ts";
import type { DemandForecastOrderField, DemandListQuery, ForecastMethod } from "../gql/graphql.ts";
import type { Column } from "../table/column.ts";
import { AccuracyTag } from "./accuracy-tag.tsx";
import { ChangeText } from "./change-text.tsx";
import { ProductCell } from "./product-cell.tsx";

export type DemandRow = DemandListQuery["demandForecasts"]["nodes"][number];

/** Columns by which the server can order. */
export const orderFields = {
  product: "PRODUCT_NAME",
  expected: "EXPECTED_TOTAL",
  change: "CHANGE",
  accuracy: "ACCURACY",
} as const satisfies Record<string, DemandForecastOrderField>;

export type OrderColumn = keyof typeof orderFields;

export const isOrderColumn = (id: string): id is OrderColumn => Object.hasOwn(orderFields, id);

interface Words {
  column: (
    name:
      | "product"
      | "category"
      | "trend"
      | "recent"
      | "expected"
      | "yearAgo"
      | "change"
      | "accuracy"
      | "mase"
      | "method"
      | "model",
  ) => string;
  method: (method: ForecastMethod) => string;
}

/** Columns of the demand list. `query` is kept in the links to a product's page. */
export function demandColumns(words: Words, format: Format, query: string): Column<DemandRow>[] {
  const column = (id: Parameters<Words["column"]>[0]) => ({ id, header: words.column(id) });
  return [
    {
      ...column("product"),
      value: (row) => row.product.name,
      cell: (row) => <ProductCell product={row.product} query={query} />,
      card: "title",
    },
    {
      ...column("category"),
      value: (row) => row.product.category?.path ?? null,
      sortable: false,
      optional: true,
    },
    {
      ...column("trend"),
      value: () => null,
      cell: (row) => <Sparkline past={row.history.values} future={row.expected.values} width={140} />,
      sortable: false,
      exported: false,
      card: "foot",
      width: "160px",
    },
    {
      ...column("recent"),
      value: (row) => row.recentTotal,
      cell: (row) => format.units(row.recentTotal),
      numeric: true,
      sortable: false,
    },
    {
      ...column("expected"),
      value: (row) => row.expectedTotal,
      cell: (row) => format.units(row.expectedTotal),
      numeric: true,
    },
    {
      ...column("change"),
      value: (row) => row.change,
      cell: (row) => <ChangeText ratio={row.change} />,
      numeric: true,
    },
    {
      ...column("yearAgo"),
      value: (row) => row.yearAgoTotal,
      cell: (row) =>
        row.yearAgoTotal === null || row.yearAgoTotal === undefined ? "–" : format.units(row.yearAgoTotal),
      numeric: true,
      sortable: false,
      optional: true,
    },
    {
      ...column("accuracy"),
      value: (row) => row.accuracy.mase,
      cell: (row) => <AccuracyTag mase={row.accuracy.mase} naiveMase={row.accuracy.naiveMase} />,
    },
    {
      ...column("mase"),
      value: (row) => row.accuracy.mase,
      cell: (row) =>
        row.accuracy.mase === null || row.accuracy.mase === undefined ? "–" : format.measure(row.accuracy.mase),
      numeric: true,
      sortable: false,
      optional: true,
    },
    { ...column("method"), value: (row) => words.method(row.method), sortable: false },
    {
      ...column("model"),
      value: (row) => `${row.modelVersion.variant} v${row.modelVersion.version}`,
      sortable: false,
      optional: true,
    },
  ];
}
