import type { Connector } from "@bellwether/crm-connectors/connectors/connector";
import { crmLimits } from "@bellwether/crm-connectors/contract";
import { type Destinations, maxUrlLength } from "@bellwether/runtime/webhooks/destination";
import { Field, InputType } from "type-graphql";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { urlFailures } from "../webhooks/webhook-rules.ts";

@InputType("CrmSettingInput", { description: "What a connector is given." })
export class CrmSettingInput {
  @Field(() => String, { description: "The setting's name." })
  name!: string;

  @Field(() => String, { description: "Its value; empty for none." })
  value!: string;
}

/** Settings by name, secrets apart. */
export interface GivenSettings {
  settings: Record<string, string>;
  secrets: Record<string, string>;
}

/** Sorts what was given by what the connector asks for; what is empty is not given. */
export function sortSettings(connector: Connector, given: readonly CrmSettingInput[]): GivenSettings {
  const sorted: GivenSettings = { settings: {}, secrets: {} };
  for (const { name, value } of given) {
    const text = value.trim();
    const described = connector.settings.find((setting) => setting.name === name);
    if (described !== undefined && text !== "") sorted[described.secret ? "secrets" : "settings"][name] = text;
  }
  return sorted;
}

/** The rules that what was given breaks. */
export function brokenSettings(
  connector: Connector,
  given: readonly CrmSettingInput[],
  { settings, secrets }: GivenSettings,
  destinations: Destinations,
  locale: SentenceLocale,
): UserError[] {
  const errors: UserError[] = [];
  const field = ["settings"];
  for (const { name, value } of given) {
    if (!connector.settings.some((setting) => setting.name === name))
      errors.push(failure(locale, "crm.setting-unknown", field, { name }));
    if (value.length > crmLimits.maxSettingLength)
      errors.push(failure(locale, "crm.setting-long", field, { maximum: crmLimits.maxSettingLength }));
  }
  for (const { name, required, choices, isAddress } of connector.settings) {
    const value = settings[name] ?? secrets[name];
    if (value === undefined) {
      if (required) errors.push(failure(locale, "crm.setting-missing", field, { name }));
      continue;
    }
    if (choices !== undefined && !choices.includes(value))
      errors.push(failure(locale, "crm.setting-choice", field, { name, choices: choices.join(",") }));
    // The id's place in an address to write to is no part of what is checked.
    const broken = isAddress === true ? destinations.ruleBrokenBy(value.replaceAll("{id}", "id")) : null;
    if (broken !== null) errors.push(failure(locale, urlFailures[broken], field, { maximum: maxUrlLength }));
  }
  return errors;
}
