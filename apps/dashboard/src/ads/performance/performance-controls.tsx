"use client";
import { Select, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { FilterSelect } from "../../table/filter-select.tsx";
import styles from "./performance.module.css";
import { type PerformanceState, spans } from "./use-performance-state.ts";

interface PerformanceControlsProps {
  state: PerformanceState;
  channels: readonly { externalId: string; name: string }[];
  regions: readonly string[];
}

/** Which days, and which ads. */
export function PerformanceControls({ state, channels, regions }: PerformanceControlsProps) {
  const t = useTranslations("adPerformance");
  const { span, range, channel, geo, setState } = state;
  const names = new Map(channels.map(({ externalId, name }) => [externalId, name]));
  const setDay = (end: "from" | "to") => (text: string) => {
    const day = new Date(`${text}T00:00:00Z`);
    if (Number.isNaN(day.getTime())) return;
    const other = new Date(`${end === "from" ? range.to : range.from}T00:00:00Z`);
    void setState(end === "from" ? { from: day, to: other } : { from: other, to: day });
  };
  return (
    <div className={styles.controls}>
      <Select
        size="xs"
        w={150}
        label={t("days")}
        placeholder={t("ownDays")}
        data={spans.map((each) => ({ value: String(each), label: t("lastDays", { days: each }) }))}
        value={span === null ? null : String(span)}
        onChange={(text) => {
          const chosen = spans.find((each) => String(each) === text);
          if (chosen !== undefined) void setState({ span: chosen, from: null, to: null });
        }}
      />
      <TextInput
        size="xs"
        type="date"
        label={t("from")}
        value={range.from}
        max={range.to}
        onChange={(event) => setDay("from")(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        type="date"
        label={t("to")}
        value={range.to}
        min={range.from}
        onChange={(event) => setDay("to")(event.currentTarget.value)}
      />
      <FilterSelect
        label={t("cut.CHANNEL")}
        all={t("allChannels")}
        values={channels.map(({ externalId }) => externalId)}
        nameOf={(value) => names.get(value) ?? value}
        value={channel}
        onChange={(value) => void setState({ channel: value, campaign: null })}
      />
      {regions.length > 0 ? (
        <FilterSelect
          label={t("cut.GEO")}
          all={t("allRegions")}
          values={regions}
          nameOf={(value) => value}
          value={geo}
          onChange={(value) => void setState({ geo: value })}
        />
      ) : null}
    </div>
  );
}
