import { z } from "zod";

/** The queue of runs over CRM connections. */
export const crmSyncJobType = "crm.sync";

/** A run that was asked for has its report already; one of a schedule makes its own. */
export const crmSyncJobInput = z.strictObject({
  connectionId: z.uuid(),
  runId: z.uuid().optional(),
});
export type CrmSyncJobInput = z.infer<typeof crmSyncJobInput>;

export const crmRunKinds = ["SYNC", "DRY_RUN"] as const;
export type CrmRunKind = (typeof crmRunKinds)[number];

export const crmStatuses = ["READY", "PAUSED", "UNAUTHORISED"] as const;
export type CrmStatus = (typeof crmStatuses)[number];

/** Bounds of connections and their runs. */
export const crmLimits = {
  maxConnections: 10,
  maxMappedFields: 60,
  maxNameLength: 100,
  /** Characters of one setting or secret. */
  maxSettingLength: 4_000,
  /** Records in a run's report; counts are exact beyond it. */
  maxItems: 1_000,
  /** Characters kept of a value in a report. */
  maxValueLength: 500,
  /** Records of the CRM that a dry run looks at. */
  maxDryRunRecords: 20_000,
  /** Records that are shown before a mapping is used. */
  previewRecords: 10,
  /** Days after which reports, which hold names and addresses, are forgotten. */
  reportDays: 30,
} as const;

/** Minutes between two runs that a schedule may have: divisors of an hour or of a day. */
export const crmScheduleMinutes = [5, 15, 30, 60, 360, 1_440] as const;

/** Every rule of ours by which a record is refused, and the facts that its sentence names. Imports have rules of their own. */
export const crmRules = {
  "crm.value.number": [],
  "crm.value.date": [],
  "crm.value.boolean": [],
  /** Not among the values that the mapping knows. */
  "crm.value.unmapped": [],
  /** The record, or the customer, has nothing to be found by on the other side. */
  "crm.match.blank": [],
  /** count: customers with this value. */
  "crm.match.ambiguous": ["count"],
  /** customer: external id of the one that another record of the CRM is linked with. */
  "crm.match.taken": ["customer"],
  /** The person was erased here, and does not come back. */
  "crm.customer.erased": [],
  /** answer: the CRM's own words. */
  "crm.refused-there": ["answer"],
  /** Records were merged in the CRM whose customers are still two here. customer: external id of the one to keep. */
  "crm.merged-there": ["customer"],
} as const;
export type CrmRule = keyof typeof crmRules;

/** Why a run stopped or failed, and the facts that its sentence names. */
export const crmFailures = {
  /** Credentials are refused. */
  "crm.unauthorised": ["answer"],
  /** A limit that lasts longer than a run waits. seconds: until it is over, 0 where the CRM does not say. */
  "crm.limited": ["seconds"],
  /** status: HTTP status; 0 where there was no answer. */
  "crm.unavailable": ["status", "attempts"],
  /** The CRM's answer is not what its documentation says. */
  "crm.answer": ["expected"],
  "crm.refused": ["status", "answer"],
  "crm.address-refused": ["host"],
  /** The field that records are matched by is not in the CRM any more. */
  "crm.match-field-gone": ["field"],
  "crm.not-mapped": [],
  /** The installation's SECRETS_KEY is not the one that sealed the credentials. */
  "crm.secrets": [],
  "crm.paused": [],
  "crm.unexpected": [],
} as const;
export type CrmFailureCode = keyof typeof crmFailures;

/** What a run wants to be known beside counts, and the facts that its sentence names. */
export const crmRemarks = {
  /** A mapped field is not in the CRM any more; what is mapped to it is left alone. */
  "crm.field-gone": ["field", "crmField"],
  /** The CRM lets nobody write the field. */
  "crm.field-read-only": ["field", "crmField"],
  /** count: customers without the value that records are matched by. */
  "crm.customers-unmatched": ["count"],
  /** A dry run looked at the first ones only. */
  "crm.dry-run-cut": ["count"],
} as const;
export type CrmRemarkCode = keyof typeof crmRemarks;

/** What became of records in a run, by the side that was written. */
export const crmCounts = [
  "here.created",
  "here.updated",
  "here.unchanged",
  "here.refused",
  "here.skipped",
  "here.gone",
  "here.merged",
  "there.created",
  "there.updated",
  "there.refused",
] as const;
export type CrmCount = (typeof crmCounts)[number];
