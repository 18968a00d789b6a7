/**
 * What a customer can agree to, each apart from the others. Whoever writes to customers needs their consent, and no decision is none;
 * scores and analyses are made until a customer refuses.
 */
export const consentPurposes = ["EMAIL_MARKETING", "SMS_MARKETING", "PROFILING", "ANALYTICS", "ADVERTISING"] as const;

export type ConsentPurpose = (typeof consentPurposes)[number];
