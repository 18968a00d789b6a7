import type { ConsentPurpose } from "@bellwether/schema/contracts/consent";
import { parseBoolean } from "../values/words.ts";
import type { Field } from "./field.ts";
import { idField, timeField } from "./field-types.ts";

/** The staged field of each purpose. */
export const consentFieldOf: Readonly<Record<ConsentPurpose, string>> = {
  EMAIL_MARKETING: "consent_email_marketing",
  SMS_MARKETING: "consent_sms_marketing",
  PROFILING: "consent_profiling",
  ANALYTICS: "consent_analytics",
  ADVERTISING: "consent_advertising",
};

const aliases: Readonly<Record<ConsentPurpose, readonly string[]>> = {
  EMAIL_MARKETING: ["consent.email_marketing", "consent_email", "email_opt_in", "邮件营销授权"],
  SMS_MARKETING: ["consent.sms_marketing", "consent_sms", "sms_opt_in", "短信营销授权"],
  PROFILING: ["consent.profiling", "个性化授权"],
  ANALYTICS: ["consent.analytics", "分析授权"],
  ADVERTISING: ["consent.advertising", "consent_ads", "ads_opt_in", "广告授权"],
};

function consentField(purpose: ConsentPurpose): Field {
  return {
    name: consentFieldOf[purpose],
    required: false,
    aliases: aliases[purpose],
    sqlType: "boolean",
    parse(text) {
      const granted = parseBoolean(text);
      return granted === null ? { rule: "consent.boolean" } : { value: String(granted) };
    },
  };
}

/** What a customer decided about each purpose, and when and where; a blank cell is no decision. */
export const consentFields: readonly Field[] = [
  ...(Object.keys(consentFieldOf) as ConsentPurpose[]).map(consentField),
  timeField({ name: "consent_at", aliases: ["consent.decided_at", "consent_at", "consent_date", "授权时间"] }),
  idField({ name: "consent_source", aliases: ["consent.source", "consent_source", "授权来源"] }),
];
