import type { Format } from "../format/use-format.ts";
import type { CampaignOrderField, CampaignsQuery } from "../gql/graphql.ts";
import { Tag } from "../states/tag.tsx";
import type { Column } from "../table/column.ts";
import { NameCell } from "../table/name-cell.tsx";
import { campaignAddress } from "./campaign-address.ts";
import { CampaignStatusTag } from "./campaign-status-tag.tsx";

export type CampaignListRow = CampaignsQuery["campaigns"]["nodes"][number];

/** Columns by which the server can order. */
export const campaignOrderFields = {
  name: "NAME",
  start: "STARTS_ON",
  budget: "BUDGET",
  updated: "UPDATED_AT",
} as const satisfies Record<string, CampaignOrderField>;

interface Words {
  column: (name: keyof typeof campaignOrderFields | "status" | "objective" | "channels" | "end" | "risk") => string;
  status: (status: NonNullable<CampaignListRow["status"]> | "IMPORTED") => string;
  objective: (objective: NonNullable<CampaignListRow["objective"]>) => string;
  channel: (channel: CampaignListRow["channels"][number]) => string;
  outOn: (day: string) => string;
}

/** Columns of the list of campaigns. */
export function campaignColumns(words: Words, format: Format): Column<CampaignListRow>[] {
  const column = (id: Parameters<Words["column"]>[0]) => ({ id, header: words.column(id) });
  const day = (date: string | null) => (date ? format.date(date) : "–");
  return [
    {
      ...column("name"),
      value: (row) => row.name,
      cell: (row) => <NameCell href={campaignAddress(row.id)} name={row.name} />,
      card: "title",
    },
    {
      ...column("status"),
      value: (row) => words.status(row.status ?? "IMPORTED"),
      cell: (row) => <CampaignStatusTag status={row.status} />,
      sortable: false,
    },
    {
      ...column("objective"),
      value: (row) => (row.objective ? words.objective(row.objective) : null),
      cell: (row) => (row.objective ? words.objective(row.objective) : "–"),
      sortable: false,
    },
    {
      ...column("channels"),
      value: (row) => row.channels.map(words.channel).join(", "),
      cell: (row) => row.channels.map(words.channel).join(", ") || "–",
      sortable: false,
    },
    { ...column("start"), value: (row) => row.startsOn, cell: (row) => day(row.startsOn) },
    { ...column("end"), value: (row) => row.endsOn, cell: (row) => day(row.endsOn), sortable: false },
    {
      ...column("budget"),
      value: (row) => (row.budget ? Number(row.budget.amount) : null),
      cell: (row) => (row.budget ? format.amount(row.budget.amount, row.budget.currency) : "–"),
      numeric: true,
    },
    {
      ...column("risk"),
      value: (row) => row.stockRisks[0]?.outOn ?? null,
      cell: (row) => (row.stockRisks[0] ? <Tag tone="warn">{words.outOn(day(row.stockRisks[0].outOn))}</Tag> : "–"),
      sortable: false,
    },
    {
      ...column("updated"),
      value: (row) => row.updatedAt,
      cell: (row) => format.ago(row.updatedAt),
      optional: true,
    },
  ];
}
