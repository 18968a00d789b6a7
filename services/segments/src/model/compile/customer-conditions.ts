import type { ConditionOf } from "../predicate.ts";
import type { StatementValues } from "./statement-values.ts";

const columns: Record<ConditionOf<"customer">["field"], string> = {
  country: "u.country",
  locale: "u.locale",
  acquisitionChannel: "u.acquisition_channel",
};

/** SQL of a condition on what is known of the customer; never null. */
export function customerSql({ field, in: words, known }: ConditionOf<"customer">, values: StatementValues): string {
  const column = columns[field];
  if (words !== undefined) return `coalesce(${column} = ANY (${values.add(words, "text[]")}), false)`;
  return known ? `${column} IS NOT NULL` : `${column} IS NULL`;
}

/** SQL of a condition on one of the organisation's own attributes; never null. Days are ISO text, which sorts as days do. */
export function attributeSql(condition: ConditionOf<"attribute">, values: StatementValues): string {
  const { in: words, is, known, atLeast, atMost, from, to } = condition;
  const name = values.add(condition.name, "text");
  const text = `(u.attributes ->> ${name})`;
  if (words !== undefined) return `coalesce(${text} = ANY (${values.add(words, "text[]")}), false)`;
  if (known !== undefined) return known ? `${text} IS NOT NULL` : `${text} IS NULL`;
  if (is !== undefined) return `coalesce(u.attributes -> ${name} = to_jsonb(${values.add(is, "boolean")}), false)`;
  if (from !== undefined || to !== undefined) {
    const day = `left(${text}, 10) COLLATE "C"`;
    const tests = [
      `${text} ~ '^\\d{4}-\\d{2}-\\d{2}'`,
      ...(from === undefined ? [] : [`${day} >= ${values.add(from, "text")}`]),
      ...(to === undefined ? [] : [`${day} <= ${values.add(to, "text")}`]),
    ];
    return `coalesce(${tests.join(" AND ")}, false)`;
  }
  // A cast beside the test for its type might run first.
  const number = `CASE WHEN jsonb_typeof(u.attributes -> ${name}) = 'number' THEN ${text}::numeric END`;
  return withinBounds(number, { atLeast, atMost }, values);
}

/** SQL of a figure between bounds; false where there is none. */
export function withinBounds(
  figure: string,
  { atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined },
  values: StatementValues,
): string {
  const tests = [
    ...(atLeast === undefined ? [] : [`${figure} >= ${values.add(atLeast, "numeric")}`]),
    ...(atMost === undefined ? [] : [`${figure} <= ${values.add(atMost, "numeric")}`]),
  ];
  return `coalesce(${tests.join(" AND ")}, false)`;
}
