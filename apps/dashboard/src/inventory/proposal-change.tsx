import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import type { ReplenishmentProposalDetailQuery } from "../gql/graphql.ts";
import { SmallTable } from "../table/small-table.tsx";

export type ProposalDetailData = Extract<
  NonNullable<ReplenishmentProposalDetailQuery["node"]>,
  { __typename: "ReplenishmentProposal" }
>;

interface ProposalChangeProps {
  proposal: ProposalDetailData;
  /** Units that would be ordered or moved. */
  quantity: number;
  /** Cost of one unit at that quantity. */
  unitCost: number;
}

/** What the quantity of an open proposal would change: stock that is there or coming, and money spent. */
export function ProposalChange({ proposal, quantity, unitCost }: ProposalChangeProps) {
  const t = useTranslations("proposalChange");
  const format = useFormat();
  const position = proposal.policy?.position;
  const coming = position ? Number(position.onOrder) + Number(position.inTransit) : null;
  const covered = position && coming !== null ? Number(position.available) + coming : null;
  const change = (name: "coming" | "covered", before: number | null) => ({
    id: name,
    name: t(name),
    cells: before === null ? ["–", "–"] : [format.units(before), <b key="after">{format.units(before + quantity)}</b>],
  });
  return (
    <SmallTable
      heads={[t("what"), t("now"), t("after")]}
      rows={[
        change("coming", coming),
        change("covered", covered),
        {
          id: "spend",
          name: proposal.kind === "PURCHASE" ? t("spend") : t("moved"),
          cells: ["–", <b key="after">{format.amount(unitCost * quantity, proposal.unitCost.currency)}</b>],
        },
      ]}
    />
  );
}
