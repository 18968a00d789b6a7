"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { FanChart } from "../../charts/fan-chart.tsx";
import type { CsvPreamble } from "../../format/csv.ts";
import { relativeChange } from "../../format/number.ts";
import { useFormat } from "../../format/use-format.ts";
import type { ForecastOverridePreviewQuery } from "../../gql/graphql.ts";
import { SmallTable } from "../../table/small-table.tsx";
import styles from "./overrides.module.css";

type Preview = ForecastOverridePreviewQuery["forecastOverridePreview"];

interface OverridePreviewProps {
  preview: Preview;
  price: { amount: string; currency: string } | null;
  facts: CsvPreamble;
}

/** What an override would change: units, what they are worth, and each day. */
export function OverridePreview({ preview, price, facts }: OverridePreviewProps) {
  const t = useTranslations("override.preview");
  const format = useFormat();
  const { model, planned, modelTotal, plannedTotal } = preview;
  if (!model || !planned || typeof modelTotal !== "number" || typeof plannedTotal !== "number") return null;
  const change = relativeChange(plannedTotal, modelTotal);
  const difference = plannedTotal - modelTotal;
  const worth = (units: number) => (price ? format.amount(Number(price.amount) * units, price.currency) : "");
  return (
    <div className={styles.preview}>
      <SmallTable
        heads={[t("what"), t("model"), t("planned"), t("difference")]}
        rows={[
          {
            id: "units",
            name: t("units"),
            cells: [
              format.units(modelTotal),
              <b key="planned">{format.units(plannedTotal)}</b>,
              `${format.signed(Math.round(difference * 10) / 10)}${change === null ? "" : ` (${format.change(change)})`}`,
            ],
          },
          ...(price
            ? [
                {
                  id: "worth",
                  name: t("worth"),
                  cells: [
                    worth(modelTotal),
                    <b key="planned">{worth(plannedTotal)}</b>,
                    `${difference > 0 ? "+" : ""}${worth(difference)}`,
                  ],
                },
              ]
            : []),
        ]}
      />
      <FanChart
        title={t("chart", { planned: format.units(plannedTotal), model: format.units(modelTotal) })}
        history={{ start: planned.start, step: "DAY", values: [] }}
        forecast={{ start: planned.start, step: "DAY", values: planned.values, bands: [] }}
        comparison={{ name: t("modelLine"), values: model.values }}
        facts={facts}
        height={140}
      />
      <Text size="xs" className="muted">
        {t("then")}
      </Text>
    </div>
  );
}
