"use client";
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "./attribution.module.css";
import { type AttributionState, lookBacks, models, orders, sources, spans, units } from "./use-attribution-state.ts";

/** By which model, of which days, and what counts as a conversion. */
export function AttributionControls({ state }: { state: AttributionState }) {
  const t = useTranslations("attribution");
  const { model, by, conversions, span, lookBack, order, setState } = state;
  const choice = <Value extends string | number>(
    label: string,
    values: readonly Value[],
    value: Value,
    nameOfValue: (value: Value) => string,
    on: (value: Value) => void,
    width = 170,
  ) => (
    <Select
      size="xs"
      w={width}
      label={label}
      data={values.map((each) => ({ value: String(each), label: nameOfValue(each) }))}
      value={String(value)}
      allowDeselect={false}
      onChange={(text) => {
        const chosen = values.find((each) => String(each) === text);
        if (chosen !== undefined) on(chosen);
      }}
    />
  );
  const days = (count: number) => t("inDays", { days: count });
  return (
    <div className={styles.controls}>
      {choice(
        t("model"),
        models,
        model,
        (value) => t(`rule.${value}.name`),
        (next) => void setState({ model: next }),
        190,
      )}
      {choice(
        t("by"),
        units,
        by,
        (value) => t(`unit.${value}`),
        (next) => void setState({ by: next }),
        130,
      )}
      {choice(
        t("span"),
        spans,
        span,
        (value) => t("lastDays", { days: value }),
        (next) => void setState({ span: next }),
        150,
      )}
      {choice(t("lookBack"), lookBacks, lookBack, days, (next) => void setState({ lookBack: next }), 150)}
      {choice(
        t("conversionsAre"),
        sources,
        conversions,
        (value) => t(`source.${value}`),
        (next) => void setState({ conversions: next }),
        210,
      )}
      {model === "MARKOV"
        ? choice(
            t("order"),
            orders,
            order,
            (value) => t("orderTouches", { count: value }),
            (next) => void setState({ order: next }),
          )
        : null}
    </div>
  );
}
