"use client";
import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { eventKinds } from "../event-kinds.ts";
import type { ConditionName } from "./condition-names.ts";
import { merged } from "./draft.ts";
import { BoundFields, ChoiceField, type FieldProps, TextField, WindowField, WordsField } from "./field-inputs.tsx";
import { GoodsFields } from "./goods-fields.tsx";
import { PredictionFields } from "./prediction-fields.tsx";
import { segmentsQuery } from "./segments.operations.ts";
import { TestField } from "./test-field.tsx";

const customerFields = ["country", "locale", "acquisitionChannel"] as const;
const measures = ["COUNT", "TOTAL", "AVERAGE"] as const;
const scores = ["RECENCY", "FREQUENCY", "MONETARY"] as const;
const purposes = ["EMAIL_MARKETING", "SMS_MARKETING", "PROFILING", "ANALYTICS", "ADVERTISING"] as const;

/** The fields of a condition, by what it is about. */
const editors: Record<ConditionName, (props: FieldProps) => React.ReactNode> = {
  customer: CustomerFields,
  registered: RecencyFields,
  attribute: AttributeFields,
  orders: OrderFields,
  firstOrder: RecencyFields,
  lastOrder: RecencyFields,
  events: EventFields,
  rfm: RfmFields,
  prediction: PredictionFields,
  consent: ConsentFields,
  segment: SegmentField,
};

export function ConditionFields({ name, ...props }: FieldProps & { name: ConditionName }) {
  const Editor = editors[name];
  return <Editor {...props} />;
}

function CustomerFields(props: FieldProps) {
  const t = useTranslations("segmentBuilder");
  return (
    <>
      <ChoiceField
        {...props}
        name="field"
        label={t("field")}
        values={customerFields}
        nameOf={(value) => t(`customerField.${value}`)}
      />
      <TestField {...props} tests={["in", "known", "unknown"]} />
      {"in" in props.fields ? <WordsField {...props} /> : null}
    </>
  );
}

function AttributeFields(props: FieldProps) {
  const t = useTranslations("segmentBuilder");
  const { fields } = props;
  return (
    <>
      <TextField {...props} name="name" label={t("attributeName")} />
      <TestField {...props} tests={["in", "known", "unknown", "true", "false", "number", "day"]} />
      {"in" in fields ? <WordsField {...props} /> : null}
      {"atLeast" in fields || "atMost" in fields ? <BoundFields {...props} /> : null}
      {"from" in fields || "to" in fields ? (
        <>
          <TextField {...props} name="from" type="date" label={t("from")} />
          <TextField {...props} name="to" type="date" label={t("to")} />
        </>
      ) : null}
    </>
  );
}

function RecencyFields({ fields, onChange }: FieldProps) {
  const t = useTranslations("segmentBuilder");
  const test = "withinDays" in fields ? "withinDays" : "moreThanDaysAgo";
  const days = fields[test];
  return (
    <>
      <ChoiceField
        fields={{ test }}
        onChange={(chosen) => onChange({ [String(chosen.test)]: days })}
        name="test"
        label={t("when")}
        values={["withinDays", "moreThanDaysAgo"] as const}
        nameOf={(value) => t(`recency.${value}`)}
      />
      <DaysField days={days} onChange={(typed) => onChange({ [test]: typed })} />
    </>
  );
}

function DaysField({ days, onChange }: { days: unknown; onChange: (days: unknown) => void }) {
  const t = useTranslations("segmentBuilder");
  const choices = [7, 14, 30, 60, 90, 180, 365, 730];
  const known = typeof days === "number" && !choices.includes(days) ? [...choices, days] : choices;
  return (
    <Select
      size="xs"
      w={130}
      label={t("days")}
      allowDeselect={false}
      data={known.map((count) => ({ value: String(count), label: t("dayCount", { count }) }))}
      value={String(days)}
      onChange={(chosen) => chosen && onChange(Number(chosen))}
    />
  );
}

function OrderFields(props: FieldProps) {
  const t = useTranslations("segmentBuilder");
  return (
    <>
      <ChoiceField
        {...props}
        name="measure"
        label={t("measureLabel")}
        values={measures}
        nameOf={(value) => t(`measure.${value}`)}
      />
      <GoodsFields {...props} />
      <BoundFields {...props} />
      <WindowField {...props} />
    </>
  );
}

function EventFields(props: FieldProps) {
  const t = useTranslations("segmentBuilder");
  const kind = useTranslations("eventKind");
  return (
    <>
      <ChoiceField {...props} name="kind" label={t("event")} values={eventKinds} nameOf={(value) => kind(value)} />
      <GoodsFields {...props} />
      <BoundFields {...props} />
      <WindowField {...props} />
    </>
  );
}

function RfmFields(props: FieldProps) {
  const t = useTranslations("segmentBuilder");
  return (
    <>
      <ChoiceField
        {...props}
        name="score"
        label={t("scoreLabel")}
        values={scores}
        nameOf={(value) => t(`score.${value}`)}
      />
      <BoundFields {...props} />
    </>
  );
}

function ConsentFields({ fields, onChange }: FieldProps) {
  const t = useTranslations("segmentBuilder");
  return (
    <>
      <ChoiceField
        fields={{ granted: fields.granted === true ? "yes" : "no" }}
        onChange={(chosen) => onChange(merged(fields, { granted: chosen.granted === "yes" }))}
        name="granted"
        label={t("consent")}
        values={["yes", "no"] as const}
        nameOf={(value) => t(`granted.${value}`)}
      />
      <ChoiceField
        fields={fields}
        onChange={onChange}
        name="purpose"
        label={t("purposeLabel")}
        values={purposes}
        nameOf={(value) => t(`purpose.${value}`)}
      />
    </>
  );
}

function SegmentField({ fields, onChange }: FieldProps) {
  const t = useTranslations("segmentBuilder");
  const { data } = useQuery(segmentsQuery, { variables: { archived: false } });
  return (
    <Select
      size="xs"
      w={260}
      label={t("otherSegment")}
      searchable
      data={(data?.segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={typeof fields.id === "string" ? fields.id : null}
      nothingFoundMessage={t("noSegment")}
      onChange={(id) => onChange(id ? { id } : {})}
    />
  );
}
