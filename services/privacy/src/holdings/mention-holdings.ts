import {
  anyOf,
  documentMentions,
  type Holding,
  isPerson,
  jsonMentions,
  ownAuthor,
  ownWord,
  textMentions,
} from "./holding.ts";

/** Told in place of what was erased, where a document cannot be empty. */
const erasedDocument = `'{"erased": true}'`;

/** A message without the person: the other customers of it have to arrive, since nobody sends them again. */
const messageOfOthers = `(
  SELECT CASE WHEN ${documentMentions("held.data - 'customers'")} THEN ${erasedDocument}
    ELSE held.data || jsonb_build_object('customers', coalesce(jsonb_agg(one ORDER BY place), '[]'), 'count', count(one)) END
  FROM jsonb_array_elements(held.data -> 'customers') WITH ORDINALITY AS listed (one, place) WHERE NOT ${documentMentions("one")})`;

/** What may tell of a customer in passing: messages, kept answers, refused cells, notes of what was done. */
export const mentionHoldings: readonly Holding[] = [
  {
    table: "webhook_event",
    name: "webhookMessages",
    about: jsonMentions("data"),
    erase: {
      set: `data = CASE WHEN jsonb_typeof(held.data -> 'customers') = 'array' THEN ${messageOfOthers} ELSE ${erasedDocument} END`,
    },
    keeps: { type: ownWord },
  },
  {
    table: "webhook_delivery",
    name: "webhookDeliveries",
    about: textMentions("failure"),
    erase: { set: "failure = 'erased'" },
    keeps: { status: ownWord },
  },
  {
    table: "webhook_attempt",
    name: "webhookAttempts",
    about: anyOf(textMentions("failure"), jsonMentions("response_headers")),
    erase: { set: "failure = 'erased', response_headers = '{}'" },
  },
  {
    table: "support_answer",
    name: "supportAnswers",
    about: anyOf(isPerson("customer_id"), textMentions("question")),
    erase: "delete",
    inner: ["encoder", "knowledge_version", "model_version_id"],
  },
  {
    table: "support_example",
    name: "supportExamples",
    about: anyOf(isPerson("customer_id"), textMentions("text")),
    erase: "delete",
    inner: ["text_key"],
  },
  {
    table: "support_correction",
    name: "supportCorrections",
    about: anyOf(isPerson("customer_id"), textMentions("question"), textMentions("note")),
    erase: "delete",
  },
  {
    table: "support_mail_thread",
    name: "supportMails",
    about: anyOf(
      textMentions("address"),
      "held.conversation_id IN (SELECT id FROM conversation, person WHERE customer_id = ANY (ids))",
    ),
    erase: "delete",
  },
  { table: "idempotency_record", name: "keptAnswers", about: jsonMentions("answer"), erase: "delete" },
  {
    table: "import_row_error",
    name: "refusedCells",
    about: anyOf(textMentions("value"), jsonMentions("facts")),
    erase: { set: "value = NULL, facts = '{}'" },
    keeps: { column_name: "What the file calls the column.", rule: ownWord },
  },
  {
    table: "import_batch",
    name: "imports",
    about: anyOf(textMentions("file_name"), jsonMentions("summary"), jsonMentions("failure"), jsonMentions("options")),
    erase: { set: "file_name = 'erased', summary = '{}', failure = NULL, options = '{}'" },
    keeps: { kind: ownWord, status: ownWord, created_by: ownAuthor },
  },
  {
    table: "job",
    name: "jobs",
    about: anyOf(...["input", "result", "failure", "step"].map(jsonMentions)),
    erase: { set: "input = '{}', result = NULL, failure = NULL, step = NULL" },
    keeps: { type: ownWord, status: ownWord, created_by: ownAuthor },
  },
  {
    table: "crm_sync_item",
    name: "crmChanges",
    about: anyOf(
      isPerson("customer_id"),
      textMentions("label"),
      textMentions("value"),
      jsonMentions("changes"),
      jsonMentions("facts"),
    ),
    erase: "delete",
  },
  {
    table: "crm_sync_run",
    name: "crmRuns",
    about: anyOf(...["remarks", "failure", "counts"].map(jsonMentions)),
    erase: { set: "remarks = '[]', failure = NULL, counts = '{}'" },
    keeps: { kind: ownWord, status: ownWord, started_by: ownAuthor },
  },
  {
    table: "bulk_stream",
    name: "bulkStreams",
    about: anyOf(textMentions("key"), jsonMentions("counts")),
    erase: "delete",
  },
];
