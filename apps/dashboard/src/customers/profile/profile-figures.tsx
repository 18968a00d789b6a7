import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ProfileScoresFragment } from "../../gql/graphql.ts";
import { Figure, Figures } from "../../overview/figure.tsx";

/** What one customer is expected to do, with the range of each number. */
export function ProfileFigures({ scores }: { scores: ProfileScoresFragment }) {
  const t = useTranslations("customerProfile.figure");
  const format = useFormat();
  const { pAlive, churnRisk, expectedPurchases, clv, nextPurchase, satisfaction } = scores;
  const range = (write: (value: number) => string, of: { lower: number; upper: number } | null | undefined) =>
    of ? t("range", { lower: write(of.lower), upper: write(of.upper) }) : undefined;
  const money = ({ amount, currency }: { amount: string; currency: string }) => format.amount(amount, currency);
  return (
    <Figures>
      <Figure
        label={t("alive")}
        value={pAlive ? format.share(pAlive.value) : "–"}
        remark={range(format.share, pAlive)}
      />
      <Figure
        label={t("risk")}
        value={churnRisk ? format.share(churnRisk.value) : "–"}
        remark={range(format.share, churnRisk)}
      />
      <Figure
        label={t("expected")}
        value={expectedPurchases ? format.measure(expectedPurchases.value) : "–"}
        remark={range(format.measure, expectedPurchases)}
      />
      <Figure
        label={t("value")}
        value={clv ? money(clv.value) : "–"}
        remark={clv ? t("range", { lower: money(clv.lower), upper: money(clv.upper) }) : undefined}
      />
      <Figure
        label={t("next")}
        value={nextPurchase ? format.date(nextPurchase.date) : t("never")}
        remark={
          typeof satisfaction === "number"
            ? t("satisfaction", { index: format.units(Math.round(satisfaction)) })
            : t("noSatisfaction")
        }
      />
    </Figures>
  );
}
