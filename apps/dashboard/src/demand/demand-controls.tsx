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
  const control = (
    label: string,
    value: string,
    data: { value: string; label: string }[],
    set: (value: string) => void,
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
        (value) => void state.setState({ granularity: value === "WEEK" ? "WEEK" : "DAY", horizon: null }),
      )}
      {control(
        t("horizon", { step: state.granularity }),
        String(state.horizon),
        horizons[state.granularity].map((value) => ({ value: String(value), label: format.units(value) })),
        (value) => void state.setState({ horizon: Number(value) }),
      )}
      {control(
        t("level"),
        String(state.level),
        outerLevels.map((value) => ({ value: String(value), label: format.share(value / 100) })),
        (value) => void state.setState({ level: outerLevels.find((level) => String(level) === value) ?? 95 }),
      )}
      <div className={styles.control}>
        <span className={styles.controlLabel}>{t("location")}</span>
        <LocationSelect value={state.location} onChange={(location) => void state.setState({ location })} />
      </div>
    </div>
  );
}
