import { Button, Group, Pill, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../../format/use-format.ts";

interface HolidayFieldsProps {
  /** ISO dates. */
  holidays: readonly string[];
  onHolidays: (holidays: string[]) => void;
}

/** Days on which nobody is there. */
export function HolidayFields({ holidays, onHolidays }: HolidayFieldsProps) {
  const t = useTranslations("desk.hours");
  const format = useFormat();
  const [day, setDay] = useState("");
  const isKnown = holidays.includes(day);
  function add() {
    onHolidays([...holidays, day].sort());
    setDay("");
  }
  return (
    <div>
      <Group gap={8} align="end">
        <TextInput
          type="date"
          label={t("holiday")}
          description={t("holidayHint")}
          value={day}
          error={isKnown ? t("holidayKnown") : null}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button variant="default" disabled={day === "" || isKnown} onClick={add}>
          {t("addHoliday")}
        </Button>
      </Group>
      {holidays.length > 0 ? (
        <Pill.Group mt={8}>
          {holidays.map((holiday) => (
            <Pill
              key={holiday}
              withRemoveButton
              removeButtonProps={{
                "aria-label": t("removeHoliday", { day: format.date(holiday) }),
                tabIndex: 0,
                "aria-hidden": false,
              }}
              onRemove={() => onHolidays(holidays.filter((one) => one !== holiday))}
            >
              {format.date(holiday)}
            </Pill>
          ))}
        </Pill.Group>
      ) : null}
    </div>
  );
}
