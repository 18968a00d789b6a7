import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import type { ReplenishmentProposalDetailQuery } from "../gql/graphql.ts";
import styles from "./inventory.module.css";

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
  const { currency } = proposal.unitCost;
  const rows = [
    [t("coming"), coming, coming === null ? null : coming + quantity],
    [t("covered"), covered, covered === null ? null : covered + quantity],
  ] as const;
  const units = (value: number | null) => (value === null ? "–" : format.units(value));
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th scope="col">{t("now")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, before, after]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{units(before)}</td>
            <td>
              <b>{units(after)}</b>
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{proposal.kind === "PURCHASE" ? t("spend") : t("moved")}</th>
          <td>–</td>
          <td>
            <b>{format.amount(unitCost * quantity, currency)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
