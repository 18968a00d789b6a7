import type { Locale } from "@bellwether/schema/contracts/locale";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { Field, ObjectType } from "type-graphql";
import { groupsInKeyOrder } from "../loaders.ts";
import { SupportLanguage, supportLanguage } from "../support-knowledge/support-language.enum.ts";

@ObjectType("MessageTranslation", { description: "A message in the other language." })
export class MessageTranslation {
  @Field(() => SupportLanguage, { description: "The language." })
  language!: SupportLanguage;

  @Field(() => String, { description: "The words." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: "The model that translated it; null: the agent's own words, of which the message is the translation.",
  })
  model!: string | null;
}

interface TranslationRow {
  messageId: string;
  locale: Locale;
  text: string;
  model: string | null;
}

/** Translations by the message's key. */
export function translationsByMessage(db: TenantSnapshot): DataLoader<string, MessageTranslation[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<TranslationRow>(
      `SELECT message_id AS "messageId", locale, text, model FROM message_translation
       WHERE message_id = ANY($1::uuid[]) ORDER BY message_id, locale`,
      [keys],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.messageId,
      ({ locale, text, model }) => ({ language: supportLanguage(locale), text, model }),
    );
  });
}
