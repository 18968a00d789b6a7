"use client";
import { useLazyQuery } from "@apollo/client/react";
import { Button, NumberInput, Slider, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FanChart } from "../charts/fan-chart.tsx";
import type { CsvPreamble } from "../format/csv.ts";
import { relativeChange } from "../format/number.ts";
import { useFormat } from "../format/use-format.ts";
import { ErrorState } from "../states/error-state.tsx";
import { Panel } from "../states/panel.tsx";
import { demandWhatIfQuery } from "./demand.operations.ts";
import type { ProductForecastData } from "./product-forecast-data.ts";

interface WhatIfPanelProps {
  productId: string;
  forecast: ProductForecastData;
  facts: CsvPreamble;
}

/** Per cent of what was really sold that the slider goes to. */
const range = { lowest: 0, highest: 300, step: 5 };

/** Asks the model what it would expect, had lately more or less been sold. */
export function WhatIfPanel({ productId, forecast, facts }: WhatIfPanelProps) {
  const t = useTranslations("whatIf");
  const format = useFormat();
  const [percent, setPercent] = useState(120);
  const [steps, setSteps] = useState(forecast.granularity === "DAY" ? 28 : 4);
  const [ask, { data, error, loading, variables }] = useLazyQuery(demandWhatIfQuery, { fetchPolicy: "no-cache" });
  const { granularity, horizon, location } = forecast;

  function run() {
    const input = { productId, locationId: location?.id ?? null, granularity, horizon };
    void ask({ variables: { input: { ...input, recentSteps: steps, recentFactor: percent / 100 } } });
  }

  const answer = data?.demandWhatIf;
  const asked = variables?.input;
  const change = answer ? relativeChange(answer.expectedTotal, answer.baselineTotal) : null;
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <Text className="muted" size="sm">
        {t("text")}
      </Text>
      <Stack gap={12} mt={12}>
        <NumberInput
          size="xs"
          label={t("steps", { step: granularity })}
          min={1}
          max={365}
          value={steps}
          onChange={(value) => setSteps(Number(value) || 1)}
        />
        <div>
          <Text size="xs" fw={500} mb={4} id="what-if-factor">
            {t("factor", { percent: format.share(percent / 100) })}
          </Text>
          <Slider
            min={range.lowest}
            max={range.highest}
            step={range.step}
            value={percent}
            onChange={setPercent}
            label={(value) => format.share(value / 100)}
            thumbLabel={t("factorLabel")}
            marks={[{ value: 100 }]}
          />
        </div>
        <Button variant="default" onClick={run} loading={loading}>
          {t("run")}
        </Button>
      </Stack>
      <div aria-live="polite">
        {error ? (
          <div style={{ marginTop: 12 }}>
            <ErrorState error={error} onRetry={run} />
          </div>
        ) : null}
        {answer && asked ? (
          <div style={{ margin: "12px -16px -16px" }}>
            <FanChart
              title={t("answer", {
                units: format.units(answer.expectedTotal),
                change: change === null ? "–" : format.change(change),
              })}
              history={{
                ...forecast.history,
                start: forecast.expected.start,
                values: [],
              }}
              forecast={answer.forecast}
              comparison={{ name: t("baseline"), values: answer.baseline.values }}
              facts={[
                ...facts,
                [
                  t("fact"),
                  t("factValue", { steps: asked.recentSteps ?? 0, percent: format.share(asked.recentFactor ?? 1) }),
                ],
              ]}
              height={180}
            />
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
