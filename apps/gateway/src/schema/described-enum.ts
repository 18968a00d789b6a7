import { registerEnumType } from "type-graphql";

/**
 * An enum of the schema whose values are called the same in the schema and here.
 *
 * @param meanings what each value means, by its name.
 */
export function describedEnum<Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
): { readonly [One in Value]: One } {
  const values = Object.keys(meanings) as Value[];
  const made = Object.fromEntries(values.map((value) => [value, value])) as { [One in Value]: One };
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: meanings[value] }]));
  registerEnumType<Record<string, Value>>(made, { name, description, valuesConfig });
  return made;
}
