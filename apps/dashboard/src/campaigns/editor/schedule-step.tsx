"use client";
import { Select, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { StepProps } from "./editor-fields.ts";

/** When a campaign begins and ends, in a zone of its own; what a change of clocks does to it is said. */
export function ScheduleStep({ campaign, draft, onChange, errorOf }: StepProps) {
  const t = useTranslations("campaignEditor");
  const zones = useMemo(
    () => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), draft.timeZone])],
    [draft.timeZone],
  );
  const moments = [
    { field: "startsAt", label: t("startsAt"), moment: campaign.schedule?.start },
    { field: "endsAt", label: t("endsAt"), moment: campaign.schedule?.end },
  ] as const;
  return (
    <Stack gap={16}>
      <Select
        label={t("timeZone")}
        data={zones}
        value={draft.timeZone}
        searchable
        allowDeselect={false}
        error={errorOf("schedule.timeZone")}
        onChange={(timeZone) => timeZone && onChange({ timeZone })}
      />
      {moments.map(({ field, label, moment }) => (
        <div key={field}>
          <TextInput
            type="datetime-local"
            label={label}
            value={draft[field]}
            error={errorOf(`schedule.${field}`)}
            onChange={(event) => onChange({ [field]: event.currentTarget.value.slice(0, 16) })}
          />
          {moment && moment.wallTime === draft[field] && moment.clockChange !== "NONE" ? (
            <Text size="sm" mt={4}>
              {t(`clock.${moment.clockChange}`, { time: moment.shownTime.replace("T", " ") })}
            </Text>
          ) : null}
        </div>
      ))}
      <Text size="sm">{t("scheduleHint")}</Text>
    </Stack>
  );
}
