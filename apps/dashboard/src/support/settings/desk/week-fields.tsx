import { ActionIcon, Button, Group, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import styles from "./desk.module.css";
import { hoursOf, type SpanDraft } from "./hours-draft.ts";

interface WeekFieldsProps {
  /** Monday first. */
  week: readonly SpanDraft[][];
  onWeek: (week: SpanDraft[][]) => void;
}

/** Names of weekdays, Monday first: the first of January 2024 was one. */
function useWeekdays(): string[] {
  const format = new Intl.DateTimeFormat(useLocale(), { weekday: "long", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)));
}

/** The hours of each weekday, with what is wrong with them as they are typed. */
export function WeekFields({ week, onWeek }: WeekFieldsProps) {
  const t = useTranslations("desk.hours");
  const days = useWeekdays();
  const setDay = (day: number, spans: SpanDraft[]) => onWeek(week.map((one, at) => (at === day ? spans : one)));
  return (
    <div className={styles.week}>
      {week.map((spans, day) => {
        const name = days[day] ?? "";
        const read = hoursOf(spans);
        return (
          <fieldset key={name} className={styles.day}>
            <legend>{name}</legend>
            {spans.length === 0 ? <span className="muted">{t("closed")}</span> : null}
            {spans.map((span, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other name than their place.
              <Group key={at} gap={4} wrap="nowrap">
                {(["from", "until"] as const).map((edge) => (
                  <TextInput
                    key={edge}
                    type="time"
                    size="xs"
                    aria-label={t(edge, { day: name })}
                    value={span[edge]}
                    error={"problem" in read}
                    onChange={({ currentTarget: { value } }) =>
                      setDay(
                        day,
                        spans.map((one, place) => (place === at ? { ...one, [edge]: value } : one)),
                      )
                    }
                  />
                ))}
                {span.from === "00:00" && span.until === "00:00" ? <span className="muted">{t("allDay")}</span> : null}
                <ActionIcon
                  variant="subtle"
                  aria-label={t("remove", { day: name })}
                  onClick={() =>
                    setDay(
                      day,
                      spans.filter((_, place) => place !== at),
                    )
                  }
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </Group>
            ))}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t("addTo", { day: name })}
              onClick={() => setDay(day, [...spans, { from: "09:00", until: "17:00" }])}
            >
              {t("add")}
            </Button>
            {"problem" in read ? (
              <p role="alert" className={styles.problem}>
                {t(`problem.${read.problem}`)}
              </p>
            ) : null}
          </fieldset>
        );
      })}
    </div>
  );
}
