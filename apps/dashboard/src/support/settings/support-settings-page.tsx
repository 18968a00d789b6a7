"use client";
import { useQuery } from "@apollo/client/react";
import { Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { SupportSections } from "../frame/support-sections.tsx";
import { EncoderForm } from "./encoder-form.tsx";
import { RiskCoverageChart } from "./risk-coverage-chart.tsx";
import { supportSettingQuery } from "./settings.operations.ts";
import { ThresholdPanel } from "./threshold-panel.tsx";
import { WordingForm } from "./wording-form.tsx";

/** From which confidence on support answers, and what that means. */
export function SupportSettingsPage() {
  const t = useTranslations("supportSettings");
  const format = useFormat();
  const { data, error, refetch } = useQuery(supportSettingQuery, fresh);
  const setting = data?.supportSetting;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          error && !setting
            ? null
            : setting &&
              t("sentence", {
                threshold: format.share(setting.threshold),
                source:
                  setting.abstentionThreshold !== null && setting.abstentionThreshold !== undefined
                    ? "set"
                    : setting.learnt
                      ? "learnt"
                      : "untaught",
              })
        }
      />
      <SupportSections />
      {error && !setting ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {setting ? (
        <Stack gap={16}>
          <ThresholdPanel key={setting.version} setting={setting} />
          <Panel flush={setting.learnt !== null && setting.learnt !== undefined}>
            {setting.learnt ? (
              <RiskCoverageChart learnt={setting.learnt} threshold={setting.threshold} />
            ) : (
              <Text>{t("untaught")}</Text>
            )}
          </Panel>
          <WordingForm key={`wording ${setting.version}`} setting={setting} />
          <EncoderForm key={`encoder ${setting.version}`} setting={setting} onProgress={refetch} />
        </Stack>
      ) : null}
    </>
  );
}
