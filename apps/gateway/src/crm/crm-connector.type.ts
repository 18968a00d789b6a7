import type { Connector, Words } from "@bellwether/crm-connectors/connectors/connector";
import { Field, ObjectType } from "type-graphql";
import type { SentenceLocale } from "../remarks/remark-facts.ts";

@ObjectType("CrmObject", { description: "A kind of record of a CRM that can be customers." })
export class CrmObject {
  @Field(() => String, { description: 'Its name, such as "contacts".' })
  name!: string;

  @Field(() => String, { description: "What people call it, in the language that the request accepts." })
  label!: string;
}

@ObjectType("CrmSetting", { description: "Something that a connector has to be given." })
export class CrmSetting {
  @Field(() => String, { description: 'Its name, such as "token".' })
  name!: string;

  @Field(() => String, { description: "What people call it." })
  label!: string;

  @Field(() => String, { description: "What it is and where it is found." })
  hint!: string;

  @Field(() => Boolean, { description: "Whether it is sealed and never shown again." })
  secret!: boolean;

  @Field(() => Boolean, { description: "Whether nothing works without it." })
  required!: boolean;

  @Field(() => [String], { nullable: true, description: "The only values there are; null for any text." })
  choices!: string[] | null;

  @Field(() => String, { nullable: true, description: "What it is where nothing is given." })
  byDefault!: string | null;
}

@ObjectType("CrmConnector", { description: "A kind of CRM that can be connected." })
export class CrmConnector {
  @Field(() => String, { description: 'Its name, such as "hubspot".' })
  name!: string;

  @Field(() => String, { description: "What people call it." })
  label!: string;

  @Field(() => [CrmObject], { description: "What of it can be customers." })
  objects!: CrmObject[];

  @Field(() => [CrmSetting], { description: "What it has to be given." })
  settings!: CrmSetting[];
}

/** A connector in the words of one language. */
export function toCrmConnector({ name, label, objects, settings }: Connector, locale: SentenceLocale): CrmConnector {
  const say = (words: Words) => words[locale];
  return {
    name,
    label,
    objects: objects.map((object) => ({ name: object.name, label: say(object.label) })),
    settings: settings.map((setting) => ({
      name: setting.name,
      label: say(setting.label),
      hint: say(setting.hint),
      secret: setting.secret,
      required: setting.required,
      choices: setting.choices === undefined ? null : [...setting.choices],
      byDefault: setting.byDefault ?? null,
    })),
  };
}
