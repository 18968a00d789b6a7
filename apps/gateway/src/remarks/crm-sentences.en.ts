import type { CrmRemarkSentenceCode, SentencesOf } from "./remark-codes.ts";

export const englishCrmSentences: SentencesOf<CrmRemarkSentenceCode> = {
  "crm.in": (f) => `Reading the CRM: ${f.count("records", ["change", "changes"])} so far.`,
  "crm.out": (f) => `Writing to the CRM: ${f.count("records", ["customer", "customers"])} so far.`,
  "crm.value.number": () => "The value is not a number.",
  "crm.value.date": () => "The value is not a date in the format that the mapping says.",
  "crm.value.boolean": () => "The value is neither yes nor no.",
  "crm.value.unmapped": () => "The mapping does not know this value; add it, or let others through.",
  "crm.match.blank": () => "The field that records are matched by is empty.",
  "crm.match.ambiguous": (f) =>
    `${f.number("count", 0)} customers or more have this value, so nobody can tell who is meant; merge them or change one.`,
  "crm.match.taken": (f) => `Another record of the CRM is linked with this customer already (${f.text("customer")}).`,
  "crm.customer.erased": () => "This person was erased here and does not come back; delete the record in the CRM too.",
  "crm.refused-there": (f) => `The CRM refused it: ${f.text("answer")}`,
  "crm.merged-there": (f) =>
    `The CRM merged two records whose customers cannot be merged here; look at ${f.text("customer")}.`,
  "crm.unauthorised": () => "The CRM refuses the credentials; enter them again.",
  "crm.limited": (f) =>
    (f.value("seconds") ?? 0) > 0
      ? `The CRM's limit of requests is reached for ${f.count("seconds", ["second", "seconds"])}; the next run goes on from here.`
      : "The CRM's limit of requests is reached; the next run goes on from here.",
  "crm.unavailable": (f) =>
    `The CRM did not answer ${f.count("attempts", ["attempt", "attempts"])}; the next run goes on from here.`,
  "crm.answer": (f) => `The CRM answered with something else than ${f.text("expected")}; nothing of it was taken.`,
  "crm.refused": (f) => `The CRM refused a request (status ${f.text("status")}): ${f.text("answer")}`,
  "crm.address-refused": (f) =>
    `${f.text("host")} is not on the public internet. Whoever runs the installation can allow its network (WEBHOOK_ALLOWED_NETWORKS).`,
  "crm.match-field-gone": (f) =>
    `The CRM has no field ${f.text("field")} any more, by which records are matched; choose another.`,
  "crm.not-mapped": () => "No field is mapped yet; map at least one.",
  "crm.secrets": () => "The credentials cannot be read any more; enter them again.",
  "crm.paused": () => "The connection was paused; the next run goes on from here.",
  "crm.unexpected": () => "Something went wrong that was not expected; it is tried again.",
  "crm.field-gone": (f) => `The CRM has no field ${f.text("crmField")} any more; ${f.text("field")} was left alone.`,
  "crm.field-read-only": (f) => `The CRM lets nobody write ${f.text("crmField")}; ${f.text("field")} is only read.`,
  "crm.customers-unmatched": (f) =>
    `${f.count("count", ["customer has", "customers have"])} no e-mail address and cannot become a record of the CRM.`,
  "crm.dry-run-cut": (f) => `The dry run looked at the first ${f.number("count", 0)} records; a run takes all.`,
};
