"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import detail from "../states/detail.module.css";
import { Panel } from "../states/panel.tsx";
import { accuracyVerdict } from "./accuracy-verdict.ts";
import type { ProductForecastData } from "./product-forecast-data.ts";

/** How far to trust the forecast, in words and measures, and why it looks as it does. */
export function AccuracyPanel({ forecast }: { forecast: ProductForecastData }) {
  const t = useTranslations("accuracy");
  const methods = useTranslations("method");
  const format = useFormat();
  const { accuracy, reasons, method } = forecast;
  const verdict = accuracyVerdict(accuracy.mase, accuracy.naiveMase);
  const measure = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : format.measure(value);
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : format.share(value);
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <p style={{ margin: "4px 0 0" }}>
        {t(`long.${verdict.kind}`, {
          share: "share" in verdict ? format.share(verdict.share) : "",
          windows: accuracy.windows,
        })}
      </p>
      <dl className={detail.facts}>
        <dt>{t("method")}</dt>
        <dd>{methods(method)}</dd>
        <dt>{t("mase")}</dt>
        <dd>{measure(accuracy.mase)}</dd>
        <dt>{t("naiveMase")}</dt>
        <dd>{measure(accuracy.naiveMase)}</dd>
        <dt>{t("wape")}</dt>
        <dd>{share(accuracy.wape)}</dd>
        <dt>{t("coverage")}</dt>
        <dd>{share(accuracy.coverage95)}</dd>
      </dl>
      {reasons.length > 0 ? (
        <>
          <Title order={3} mt={16}>
            {t("reasons")}
          </Title>
          <ul className={detail.reasons}>
            {reasons.map((reason) => (
              <li key={reason.code}>{reason.text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}
