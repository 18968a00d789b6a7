import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import type { CustomerSummaryQuery } from "../gql/graphql.ts";
import { Figure, Figures } from "../overview/figure.tsx";

type Summary = CustomerSummaryQuery["customerSummary"];

/** How the customers stand, in five figures. */
export function CustomerFigures({
  summary,
  expectations,
}: {
  summary: Summary;
  expectations: NonNullable<Summary["expectations"]>;
}) {
  const t = useTranslations("customers.figure");
  const format = useFormat();
  const money = ({ amount, currency }: { amount: string; currency: string }) => format.amount(amount, currency);
  const share = (part: number, all: number) => format.share(all > 0 ? part / all : 0);
  const { buyers, repeatBuyers } = summary;
  const { alive, expectedBuyers, expectedPurchases, clv, expectedLoss } = expectations;
  return (
    <Figures>
      <Figure
        label={t("alive")}
        value={format.units(Math.round(alive))}
        remark={t("aliveRemark", { share: share(alive, buyers), count: buyers })}
      />
      <Figure
        label={t("next")}
        value={format.units(Math.round(expectedBuyers))}
        remark={t("nextRemark", { count: Math.round(expectedPurchases) })}
      />
      <Figure label={t("value")} value={money(clv)} remark={t("valueRemark")} />
      <Figure label={t("stake")} value={money(expectedLoss)} remark={t("stakeRemark")} />
      <Figure
        label={t("repeat")}
        value={share(repeatBuyers, buyers)}
        remark={t("repeatRemark", { count: repeatBuyers })}
      />
    </Figures>
  );
}
