"use client";
import { Button, Group, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { OverrideFactsFragment } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { Panel } from "../../states/panel.tsx";
import type { ProductForecastData } from "../product-forecast-data.ts";
import { OverrideDialog } from "./override-dialog.tsx";
import { OverrideWithdraw, type Withdrawal, WithdrawButton } from "./override-withdraw.tsx";
import styles from "./overrides.module.css";
import { useOverrideWords } from "./use-override-words.ts";

interface OverridesPanelProps {
  product: { id: string; name?: string; unitPrice?: { amount: string; currency: string } | null };
  forecast: ProductForecastData;
  facts: CsvPreamble;
}

/** What people plan with instead of this forecast, and the way to do so. */
export function OverridesPanel({ product, forecast, facts }: OverridesPanelProps) {
  const t = useTranslations("override");
  const demand = useTranslations("demand");
  const format = useFormat();
  const words = useOverrideWords();
  const { may } = useViewer();
  const [open, setOpen] = useState<OverrideFactsFragment | "new" | null>(null);
  const [withdrawing, setWithdrawing] = useState<Withdrawal | null>(null);
  const { overrides, location } = forecast;
  const mayOverride = may("FORECASTS_OVERRIDE");
  const place = (override: OverrideFactsFragment) => override.location?.name ?? demand("allLocations");
  return (
    <Panel>
      <Title order={2}>{t("panel.title")}</Title>
      <Text className="muted" size="sm">
        {t("panel.text")}
      </Text>
      {overrides.length === 0 ? (
        <Text size="sm" mt={12}>
          {t("panel.none")}
        </Text>
      ) : (
        <ul className={styles.list}>
          {overrides.map((override) => {
            const name = `${words.what(override)}, ${words.days(override)}`;
            return (
              <li key={override.id}>
                <div>
                  <b>{words.what(override)}</b> · {words.days(override)}
                </div>
                <div className="muted">
                  {t("panel.totals", {
                    planned: format.units(override.plannedTotal),
                    model: format.units(override.modelTotal),
                  })}
                  {override.location?.id === location?.id ? "" : ` · ${place(override)}`}
                </div>
                <div>
                  {t(`reason.${override.reason}`)}: {override.comment}
                </div>
                <Group gap={4} justify="space-between">
                  <span className="muted">
                    {words.author(override.author)}, {format.ago(override.createdAt)}
                  </span>
                  {mayOverride ? (
                    <Group gap={4}>
                      {(override.location?.id ?? null) === (location?.id ?? null) ? (
                        <Button
                          size="compact-xs"
                          variant="subtle"
                          aria-label={t("panel.changeWhat", { name })}
                          onClick={() => setOpen(override)}
                        >
                          {t("panel.change")}
                        </Button>
                      ) : null}
                      <WithdrawButton name={name} onClick={() => setWithdrawing({ overrideId: override.id, name })} />
                    </Group>
                  ) : null}
                </Group>
              </li>
            );
          })}
        </ul>
      )}
      <Group gap={12} mt={12}>
        {mayOverride ? (
          <Button variant="default" onClick={() => setOpen("new")}>
            {t("panel.set")}
          </Button>
        ) : null}
        <Link href={`/demand/overrides?product=${encodeURIComponent(product.id)}`} prefetch={false}>
          {t("panel.all")}
        </Link>
      </Group>
      {withdrawing ? <OverrideWithdraw {...withdrawing} onClose={() => setWithdrawing(null)} /> : null}
      {open === null ? null : (
        <OverrideDialog
          product={product}
          location={location ?? null}
          start={forecast.expected.start}
          facts={facts}
          onClose={() => setOpen(null)}
          {...(open === "new" ? {} : { override: open })}
        />
      )}
    </Panel>
  );
}
