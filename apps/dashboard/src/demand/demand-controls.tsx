"use client";
import { SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { LocationSelect } from "../locations/location-select.tsx";
import styles from "./demand.module.css";
import { granularities, horizons, outerLevels } from "./horizons.ts";
import type { DemandState } from "./use-demand-state.ts";

/** Step, horizon, interval and place of a forecast. */
export function DemandControls({ state }: { state: DemandState }) {
  const t = useTranslations("demand");
  const format = useFormat();
  const control = <Value extends string | number>(
    label: string,
    value: Value,
    data: { value: Value; label: string }[],
    set: (value: Value) => void,
  ) => (
    <div className={styles.control}>
      <span className={styles.controlLabel}>{label}</span>
      <SegmentedControl aria-label={label} value={value} data={data} onChange={set} />
    </div>
  );
  return (
    <div className={styles.controls}>
      {control(
        t("granularity"),
        state.granularity,
        granularities.map((value) => ({ value, label: t(`step.${value}`) })),
        (granularity) => void state.setState({ granularity, horizon: null }),
      )}
      {control(
        t("horizon", { step: state.granularity }),
        state.horizon,
        horizons[state.granularity].map((value) => ({ value, label: format.units(value) })),
        (horizon) => void state.setState({ horizon }),
      )}
      {control(
        t("level"),
        state.level,
        outerLevels.map((value) => ({ value, label: format.share(value / 100) })),
        (level) => void state.setState({ level }),
      )}
      <div className={styles.control}>
        <span className={styles.controlLabel}>{t("location")}</span>
        <LocationSelect value={state.location} onChange={(location) => void state.setState({ location })} />
      </div>
    </div>
  );
}
