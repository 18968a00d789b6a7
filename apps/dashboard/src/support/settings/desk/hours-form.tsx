"use client";
import { useMutation } from "@apollo/client/react";
import { Alert, Button, Group, NumberInput, Select, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskSettingsQuery } from "../../../gql/graphql.ts";
import { useFormAction } from "../../../states/use-form-action.ts";
import styles from "./desk.module.css";
import { supportHoursSaveMutation } from "./desk.operations.ts";
import { HolidayFields } from "./holiday-fields.tsx";
import { draftOf, hoursOf } from "./hours-draft.ts";
import { WeekFields } from "./week-fields.tsx";

interface HoursFormProps {
  hours: DeskSettingsQuery["supportHours"];
  /** Has what is saved shown in place of what is typed. */
  onReload: () => void;
}

const fields = ["timeZone", "week", "firstReplyMinutes", "nextReplyMinutes", "version"] as const;
const promises = ["firstReplyMinutes", "nextReplyMinutes"] as const;
/** Minutes of thirty days, as the server has it. */
const longestPromise = 43_200;

/** When somebody is there, and how soon customers are promised an answer. What is due already stays as it was promised. */
export function HoursForm({ hours, onReload }: HoursFormProps) {
  const t = useTranslations("desk.hours");
  const { run, busy, errorOf, forget } = useFormAction(fields);
  const [save] = useMutation(supportHoursSaveMutation);
  // What is typed rests on what was shown, whatever others save meanwhile.
  const [draft, setDraft] = useState(() => ({
    version: hours.version,
    timeZone: hours.timeZone,
    week: hours.week.map(draftOf),
    holidays: [...hours.holidays],
    firstReplyMinutes: hours.firstReplyMinutes as number | "",
    nextReplyMinutes: hours.nextReplyMinutes as number | "",
  }));
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const week = draft.week.map(hoursOf);
  const read = week.flatMap((day) => ("spans" in day ? [day.spans] : []));
  const { firstReplyMinutes, nextReplyMinutes, timeZone, holidays } = draft;
  const isWhole = read.length === 7 && firstReplyMinutes !== "" && nextReplyMinutes !== "";
  const zones = [...new Set(["UTC", hours.timeZone, ...Intl.supportedValuesOf("timeZone")])];

  async function keep() {
    if (firstReplyMinutes === "" || nextReplyMinutes === "") return;
    const input = { version: draft.version, timeZone, week: read, holidays, firstReplyMinutes, nextReplyMinutes };
    if (await run(async () => (await save({ variables: { input } })).data?.supportHoursSave, t("saved"))) onReload();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      aria-label={t("title")}
    >
      <Title order={2}>{t("title")}</Title>
      <Text className="muted">{t("text")}</Text>
      {errorOf("version") ? (
        <Alert color="red" variant="outline" role="alert">
          <Text size="sm" mb={8}>
            {errorOf("version")}
          </Text>
          <Button size="xs" variant="default" onClick={onReload}>
            {t("reload")}
          </Button>
        </Alert>
      ) : null}
      <Select
        label={t("timeZone")}
        data={zones}
        value={timeZone}
        onChange={(zone) => zone && set({ timeZone: zone })}
        error={errorOf("timeZone")}
        searchable
        allowDeselect={false}
        limit={80}
        maw={480}
      />
      <WeekFields week={draft.week} onWeek={(next) => set({ week: next })} />
      {read.length === 7 && read.every(({ length }) => length === 0) ? (
        <Alert color="yellow" variant="outline">
          {t("neverOpen")}
        </Alert>
      ) : null}
      <HolidayFields holidays={holidays} onHolidays={(next) => set({ holidays: next })} />
      <Group gap={16} align="start">
        {promises.map((field) => (
          <NumberInput
            key={field}
            label={t(field)}
            description={t(`${field}Hint`)}
            value={draft[field]}
            min={1}
            max={longestPromise}
            allowDecimal={false}
            error={errorOf(field) ?? (draft[field] === "" ? t("minutes") : null)}
            onChange={(value) => {
              set({ [field]: value === "" ? "" : Number(value) });
              forget(field);
            }}
          />
        ))}
      </Group>
      <div>
        <Button type="submit" loading={busy} disabled={!isWhole}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
