"use client";
import { SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { AccuracySource } from "../../gql/graphql.ts";
import { LocationSelect } from "../../locations/location-select.tsx";
import { FilterSelect } from "../../table/filter-select.tsx";
import styles from "../demand.module.css";
import { granularities } from "../horizons.ts";
import { type AccuracyState, leads, sources } from "./use-accuracy-state.ts";

interface AccuracyControlsProps {
  state: AccuracyState;
  /** What is shown, where the address does not say. */
  shown: AccuracySource | undefined;
}

/** Measured by what, of which step, where and how far ahead. */
export function AccuracyControls({ state, shown }: AccuracyControlsProps) {
  const t = useTranslations("demandAccuracy");
  const demand = useTranslations("demand");
  const { granularity, location, lead, source, setState } = state;
  return (
    <div className={styles.controls}>
      <div className={styles.control}>
        <span className={styles.controlLabel}>{t("source.label")}</span>
        <SegmentedControl
          aria-label={t("source.label")}
          value={source ?? shown ?? "REALISED"}
          data={sources.map((value) => ({ value, label: t(`source.${value}`) }))}
          onChange={(value) => void setState({ source: value })}
        />
      </div>
      <div className={styles.control}>
        <span className={styles.controlLabel}>{demand("granularity")}</span>
        <SegmentedControl
          aria-label={demand("granularity")}
          value={granularity}
          data={granularities.map((value) => ({ value, label: demand(`step.${value}`) }))}
          onChange={(value) => void setState({ granularity: value })}
        />
      </div>
      <div className={styles.control}>
        <span className={styles.controlLabel}>{demand("location")}</span>
        <LocationSelect value={location} onChange={(id) => void setState({ location: id })} />
      </div>
      <div className={styles.control}>
        <span className={styles.controlLabel}>{t("lead.label")}</span>
        <FilterSelect
          label={t("lead.label")}
          all={t("lead.all")}
          values={leads.filter((each) => granularity === "WEEK" || each !== "YEAR")}
          nameOf={(value) => t(`lead.${value}`)}
          value={lead}
          onChange={(value) => void setState({ lead: value })}
        />
      </div>
    </div>
  );
}
