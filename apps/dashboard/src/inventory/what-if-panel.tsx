"use client";
import { useLazyQuery } from "@apollo/client/react";
import { Button, NumberInput, Slider, Stack, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsFloat, parseAsInteger, useQueryStates } from "nuqs";
import { relativeChange } from "../format/number.ts";
import { useFormat } from "../format/use-format.ts";
import detail from "../states/detail.module.css";
import { ErrorState } from "../states/error-state.tsx";
import { Panel } from "../states/panel.tsx";
import { inventoryWhatIfQuery } from "./inventory.operations.ts";

/** Tenths of a percent of demand to serve from stock that the slider goes over. */
const service = { lowest: 800, highest: 999, start: 970 };

/** What another service level, lead time or budget would mean for all stock. */
export function InventoryWhatIfPanel() {
  const t = useTranslations("inventoryWhatIf");
  const format = useFormat();
  const [asked, setAsked] = useQueryStates({
    service: parseAsInteger.withDefault(service.start),
    lead: parseAsFloat,
    budget: parseAsFloat,
  });
  const [ask, { data, error, loading }] = useLazyQuery(inventoryWhatIfQuery, { fetchPolicy: "no-cache" });

  function run() {
    const input = {
      serviceLevel: asked.service / 1000,
      leadTimeDays: asked.lead,
      budget: asked.budget === null ? null : String(asked.budget),
    };
    void ask({ variables: { input } });
  }

  const answer = data?.inventoryWhatIf;
  const change = answer
    ? relativeChange(Number(answer.stockValue.amount), Number(answer.stockValueBefore.amount))
    : null;
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <Link href={`/inventory/trade-off?target=${asked.service}`} prefetch={false}>
        {t("curve")}
      </Link>
      <Stack gap={12} mt={12}>
        <div>
          <Text size="xs" fw={500} mb={4}>
            {t("service", { rate: format.rate(asked.service / 1000) })}
          </Text>
          <Slider
            min={service.lowest}
            max={service.highest}
            value={asked.service}
            onChange={(value) => void setAsked({ service: value })}
            label={(value) => format.rate(value / 1000)}
            thumbLabel={t("serviceLabel")}
          />
        </div>
        <NumberInput
          size="xs"
          label={t("lead")}
          placeholder={t("asLearned")}
          min={0}
          max={365}
          value={asked.lead ?? ""}
          onChange={(value) => void setAsked({ lead: value === "" ? null : Number(value) })}
        />
        <NumberInput
          size="xs"
          label={t("budget")}
          placeholder={t("noLimit")}
          min={0}
          thousandSeparator
          value={asked.budget ?? ""}
          onChange={(value) => void setAsked({ budget: value === "" ? null : Number(value) })}
        />
        <Button variant="default" onClick={run} loading={loading}>
          {t("run")}
        </Button>
      </Stack>
      <div aria-live="polite">
        {error ? <ErrorState error={error} onRetry={run} /> : null}
        {answer ? (
          <>
            <Text mt={12}>
              {t("answer", {
                fill: format.rate(answer.fillRate),
                before: format.rate(answer.fillRateBefore),
                change: change === null ? "–" : format.change(change),
              })}
            </Text>
            <dl className={detail.facts}>
              <dt>{t("stock")}</dt>
              <dd>
                {t("fromTo", {
                  from: format.amount(answer.stockValueBefore.amount, answer.stockValueBefore.currency),
                  to: format.amount(answer.stockValue.amount, answer.stockValue.currency),
                })}
              </dd>
              <dt>{t("order")}</dt>
              <dd>{format.amount(answer.orderAmount.amount, answer.orderAmount.currency)}</dd>
              <dt>{t("positions")}</dt>
              <dd>{format.units(answer.positionCount)}</dd>
            </dl>
          </>
        ) : null}
      </div>
    </Panel>
  );
}
