/** What a retention rule can be set for. */
export const retentionSubjects = [
  "CUSTOMER_EVENTS",
  "ANONYMOUS_EVENTS",
  "INACTIVE_CUSTOMERS",
  "IMPORT_ERRORS",
  "AUDIT_LOG",
  "CONVERSATIONS",
] as const;

export type RetentionSubject = (typeof retentionSubjects)[number];
