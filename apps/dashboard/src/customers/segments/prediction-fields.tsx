"use client";
import { useTranslations } from "next-intl";
import { merged } from "./draft.ts";
import { ChoiceField, type FieldProps, NumberField } from "./field-inputs.tsx";

const names = ["P_ALIVE", "CHURN_RISK", "EXPECTED_PURCHASES", "CLV", "NEXT_PURCHASE_DAYS", "SATISFACTION"] as const;
type Prediction = (typeof names)[number];

/** How sure a prediction can be asked to be; the last is without asking. */
const confidences = ["0.8", "0.9", "0.95", "0.99", "none"] as const;

const isProbability = (name: unknown) => name === "P_ALIVE" || name === "CHURN_RISK";
const isUncertain = (name: unknown) => name !== "NEXT_PURCHASE_DAYS" && name !== "SATISFACTION";

/** What a prediction begins with: a limit of another one would mean nothing. */
const firstLimits: Record<Prediction, number> = {
  P_ALIVE: 0.3,
  CHURN_RISK: 0.5,
  EXPECTED_PURCHASES: 1,
  CLV: 100,
  NEXT_PURCHASE_DAYS: 30,
  SATISFACTION: 50,
};

/** What a model expects of the customer, the limit, and how sure it has to be. */
export function PredictionFields({ fields, onChange }: FieldProps) {
  const t = useTranslations("segmentBuilder");
  const side = "above" in fields ? "above" : "below";
  const probability = isProbability(fields.name);
  function choose(name: Prediction) {
    const { confidence } = fields;
    onChange(merged({ name, [side]: firstLimits[name] }, { confidence: isUncertain(name) ? confidence : undefined }));
  }
  return (
    <>
      <ChoiceField
        fields={fields}
        onChange={(chosen) => choose(chosen.name as Prediction)}
        name="name"
        label={t("predictionLabel")}
        values={names}
        nameOf={(name) => t(`prediction.${name}`)}
        width={260}
      />
      <ChoiceField
        fields={{ side }}
        onChange={(chosen) => onChange(merged(fields, { [side]: undefined, [String(chosen.side)]: fields[side] }))}
        name="side"
        label={t("sideLabel")}
        values={["below", "above"] as const}
        nameOf={(value) => t(`side.${value}`)}
        width={110}
      />
      <NumberField
        fields={fields}
        onChange={onChange}
        name={side}
        label={t("limit")}
        {...(probability ? { scale: 100, suffix: " %" } : {})}
      />
      {isUncertain(fields.name) ? (
        <ChoiceField
          fields={{ confidence: typeof fields.confidence === "number" ? String(fields.confidence) : "none" }}
          onChange={({ confidence }) =>
            onChange(merged(fields, { confidence: confidence === "none" ? undefined : Number(confidence) }))
          }
          name="confidence"
          label={t("confidence")}
          values={confidences}
          nameOf={(value) => (value === "none" ? t("anyConfidence") : t("sure", { percent: 100 * Number(value) }))}
        />
      ) : null}
    </>
  );
}
