"use client";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { CustomerConsentQuery } from "../../gql/graphql.ts";
import { SmallTable } from "../../table/small-table.tsx";

type Customer = Extract<NonNullable<CustomerConsentQuery["node"]>, { __typename?: "Customer" }>;

/** Every decision that was told, latest first; folded away until somebody asks. */
export function ConsentHistory({ decisions }: { decisions: Customer["consentHistory"] }) {
  const t = useTranslations("consent");
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <details>
      <summary>{t("history", { count: decisions.length })}</summary>
      <SmallTable
        heads={[t("what"), t("decision"), t("when"), t("where"), t("by")]}
        rows={decisions.map((one, index) => ({
          id: `${one.purpose} ${one.recordedAt} ${index}`,
          name: t(`purpose.${one.purpose}`),
          cells: [
            one.granted ? t("yes") : t("no"),
            format.instant(one.decidedAt),
            one.source === "erasure" ? t("fromErasure") : one.source,
            one.recordedBy ? (one.recordedBy.name ?? t("former")) : t("byImport"),
          ],
        }))}
      />
    </details>
  );
}
