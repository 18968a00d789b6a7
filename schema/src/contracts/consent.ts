/** What a customer can agree to, each apart from the others. No decision is no consent. */
export const consentPurposes = ["EMAIL_MARKETING", "SMS_MARKETING", "PROFILING", "ANALYTICS"] as const;

export type ConsentPurpose = (typeof consentPurposes)[number];
