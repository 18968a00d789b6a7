"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { FanChart } from "../../charts/fan-chart.tsx";
import type { CsvPreamble } from "../../format/csv.ts";
import { relativeChange } from "../../format/number.ts";
import { useFormat } from "../../format/use-format.ts";
import type { ForecastOverridePreviewQuery } from "../../gql/graphql.ts";
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
      <table className={styles.compare}>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("model")}</th>
            <th scope="col">{t("planned")}</th>
            <th scope="col">{t("difference")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("units")}</th>
            <td>{format.units(modelTotal)}</td>
            <td>
              <b>{format.units(plannedTotal)}</b>
            </td>
            <td>
              {format.signed(Math.round(difference * 10) / 10)}
              {change === null ? "" : ` (${format.change(change)})`}
            </td>
          </tr>
          {price ? (
            <tr>
              <th scope="row">{t("worth")}</th>
              <td>{worth(modelTotal)}</td>
              <td>
                <b>{worth(plannedTotal)}</b>
              </td>
              <td>
                {difference > 0 ? "+" : ""}
                {worth(difference)}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
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
