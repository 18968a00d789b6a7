import type { Format } from "../format/use-format.ts";
import type { CustomerOrderField, CustomersQuery } from "../gql/graphql.ts";
import { Tag } from "../states/tag.tsx";
import type { Column } from "../table/column.ts";
import { NameCell } from "../table/name-cell.tsx";
import { aliveVerdict } from "./alive-verdict.ts";
import { customerAddress } from "./customer-address.ts";

export type CustomerRow = CustomersQuery["customers"]["nodes"][number];

/** Columns by which the server can order. */
export const customerOrderFields = {
  name: "NAME",
  externalId: "EXTERNAL_ID",
  since: "CREATED_AT",
  last: "LAST_PURCHASE",
  alive: "P_ALIVE",
  risk: "CHURN_RISK",
  expected: "EXPECTED_PURCHASES",
  value: "CLV",
  satisfaction: "SATISFACTION",
} as const satisfies Record<string, CustomerOrderField>;

type CustomerOrderColumn = keyof typeof customerOrderFields;

type Name = CustomerOrderColumn | "email" | "country" | "channel" | "purchases" | "rfm" | "behaviour";

interface Words {
  column: (name: Name) => string;
  verdict: (verdict: "staying" | "leaving") => string;
}

const tones = { staying: "good", leaving: "warn" } as const;

/** Columns of the list of customers: who, what they did, and what they are expected to do. */
export function customerColumns(words: Words, format: Format): Column<CustomerRow>[] {
  const column = (id: Name) => ({ id, header: words.column(id) });
  const shown = (value: number | null | undefined, write: (value: number) => string) =>
    typeof value === "number" ? write(value) : "–";
  const score = (
    id: Name,
    of: (row: CustomerRow) => number | null | undefined,
    write: (value: number) => string,
  ): Column<CustomerRow> => ({
    ...column(id),
    value: of,
    cell: (row) => shown(of(row), write),
    numeric: true,
  });
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
    { ...column("channel"), value: (row) => row.acquisitionChannel ?? null, sortable: false, optional: true },
    { ...score("purchases", (row) => row.scores?.purchases, format.units), sortable: false },
    score("last", (row) => row.scores?.recencyDays, format.units),
    {
      ...column("alive"),
      value: (row) => row.scores?.pAlive?.value,
      cell: (row) => {
        const verdict = aliveVerdict(row.scores?.pAlive);
        return (
          <>
            {verdict ? <Tag tone={tones[verdict]}>{words.verdict(verdict)}</Tag> : null}{" "}
            {shown(row.scores?.pAlive?.value, format.share)}
          </>
        );
      },
      numeric: true,
    },
    score("risk", (row) => row.scores?.churnRisk?.value, format.share),
    score("expected", (row) => row.scores?.expectedPurchases?.value, format.units),
    {
      ...column("value"),
      value: (row) => row.scores?.clv?.value.amount,
      cell: (row) => {
        const value = row.scores?.clv?.value;
        return value ? format.amount(value.amount, value.currency) : "–";
      },
      numeric: true,
    },
    { ...score("satisfaction", (row) => row.scores?.satisfaction, format.units), optional: true },
    {
      ...column("rfm"),
      value: (row) => rfmText(row.scores?.rfm),
      sortable: false,
      optional: true,
    },
    { ...score("behaviour", (row) => row.scores?.behaviour?.place, format.units), sortable: false, optional: true },
    {
      ...column("since"),
      value: (row) => row.createdAt,
      cell: (row) => format.instant(row.createdAt),
      optional: true,
    },
  ];
}

/** The three fifths as marketers write them: 5-4-3. */
function rfmText(rfm: NonNullable<CustomerRow["scores"]>["rfm"] | undefined): string | null {
  return rfm ? [rfm.recency, rfm.frequency, rfm.monetary ?? "–"].join("-") : null;
}
