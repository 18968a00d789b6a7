"use client";
import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import detail from "../../states/detail.module.css";
import { Panel } from "../../states/panel.tsx";
import { Tag } from "../../states/tag.tsx";
import type { MediaMixData } from "./media-mix-page.tsx";

/** How far the model can be believed, in plain words, with the figures behind them. */
export function DiagnosticsPanel({ mix }: { mix: MediaMixData }) {
  const t = useTranslations("mediaMix.diagnostics");
  const format = useFormat();
  const { converged, rHatMax, essMin, divergences, holdoutCoverage90, holdoutPeriods } = mix.diagnostics;
  const { modelVersion } = mix;
  return (
    <Panel>
      <Title order={2} mb={8}>
        {t("title")} <Tag tone={converged ? "good" : "bad"}>{t(converged ? "good" : "bad")}</Tag>
      </Title>
      <Text size="sm">{t(converged ? "goodText" : "badText")}</Text>
      {typeof holdoutCoverage90 === "number" ? (
        <Text size="sm" mt={8}>
          {t("holdout", { share: format.share(holdoutCoverage90), count: holdoutPeriods })}
        </Text>
      ) : null}
      <dl className={detail.facts}>
        {typeof rHatMax === "number" ? (
          <>
            <dt>{t("rHat")}</dt>
            <dd>{rHatMax.toFixed(3)}</dd>
          </>
        ) : null}
        {typeof essMin === "number" ? (
          <>
            <dt>{t("ess")}</dt>
            <dd>{format.units(Math.round(essMin))}</dd>
          </>
        ) : null}
        {typeof divergences === "number" ? (
          <>
            <dt>{t("divergences")}</dt>
            <dd>{format.units(divergences)}</dd>
          </>
        ) : null}
        {modelVersion ? (
          <>
            <dt>{t("model")}</dt>
            <dd>{t("version", { version: modelVersion.version })}</dd>
            <dt>{t("window")}</dt>
            <dd>
              {t("windowOf", {
                from: format.date(modelVersion.windowStart),
                until: format.date(modelVersion.windowEnd),
              })}
            </dd>
          </>
        ) : null}
      </dl>
      <Text size="xs" className="muted" mt={12}>
        {t("again")} <code>npm run bellwether -- train --task media-mix</code>
      </Text>
    </Panel>
  );
}
