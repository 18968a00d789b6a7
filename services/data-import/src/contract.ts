import { isTimeZone } from "@bellwether/runtime/time/time-zone";
import { z } from "zod";

/** What can be imported. */
export const importKinds = [
  "products",
  "locations",
  "customers",
  "orders",
  "suppliers",
  "supplier-products",
  "purchase-orders",
  "receipts",
  "stock",
  "lanes",
  "inventory-settings",
  "promotions",
  "events",
  "campaigns",
  "exchange-rates",
  "ad-spend",
  "touchpoints",
  "touch-paths",
  "experiments",
  "support-examples",
  "question-answers",
  "articles",
  "conversations",
] as const;
export type ImportKind = (typeof importKinds)[number];

/** Kinds that change what demand is known to have been: what was sold, and on which days there was nothing to sell. */
export const demandKinds: ReadonlySet<ImportKind> = new Set<ImportKind>(["orders", "stock", "receipts"]);

export const importStatuses = ["AWAITING_UPLOAD", "QUEUED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED"] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** Bounds of one import. */
export const importLimits = {
  /** Bytes of one uploaded file. The command line has no such bound: it streams from the disk. */
  maxUploadBytes: 2 * 1024 ** 3,
  /** Row errors kept for reading; the count of rejected rows stays exact beyond it. */
  maxStoredRowErrors: 100_000,
  /** Characters kept of a rejected value. */
  maxValueLength: 500,
  /** Bytes of one record: a quote that is never closed must not swallow the file into memory. */
  maxRecordBytes: 1024 ** 2,
  /** Characters of an external id, a channel or a category name. */
  maxIdLength: 200,
  /** Characters of a name or an e-mail address. */
  maxNameLength: 500,
  /** Characters of a message that teaches support. */
  maxExampleLength: 2_000,
  /** Characters of one message of a conversation. */
  maxMessageLength: 4_000,
  /** Characters of one answer. */
  maxAnswerLength: 100_000,
  /** Bytes of JSON that the attributes of a customer may have. */
  maxAttributesBytes: 16 * 1024,
  /** Levels of a category path. */
  maxCategoryDepth: 10,
} as const;

/** How a file is to be read. Everything has a default that suits a UTF-8 file with ISO dates. */
export const importOptionsSchema = z.strictObject({
  /** Reject the whole file when one row is rejected. */
  strict: z.boolean().default(false),
  /** Name of the file's encoding, such as `gb18030`; by default found from the file's beginning. */
  encoding: z.string().min(1).max(40).optional(),
  /** ISO 4217 code for rows that carry none; by default the organisation's. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "a currency is three capital letters, such as EUR")
    .optional(),
  /** IANA name of the zone of times without an offset; by default the organisation's. */
  timeZone: z.string().refine(isTimeZone, "not the name of a time zone, such as Europe/London").optional(),
  /** How to read dates such as 12/01/2010, which are refused without it. */
  dateOrder: z.enum(["MDY", "DMY"]).optional(),
  /** Numbers are written 1.234,50 rather than 1,234.50. */
  decimalComma: z.boolean().default(false),
  /** Which column of the file holds a field of ours, for columns that are not recognised by name. */
  columns: z.record(z.string().min(1).max(100), z.string().min(1).max(500)).default({}),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;
export type ImportOptionsInput = z.input<typeof importOptionsSchema>;

/** The queue of imports that were uploaded. */
export const importJobType = "data-import.run";
export const importJobInput = z.strictObject({ batchId: z.uuid() });
export type ImportJobInput = z.infer<typeof importJobInput>;

/**
 * Counts in an import's summary beside read, accepted and rejected. Those with a dot are remarks on accepted rows;
 * `docs/decisions/0005-import-rules.md` says what each means.
 */
export const summaryCounts = [
  "created",
  "updated",
  "unchanged",
  "removed",
  "saleLines",
  "returnLines",
  "adjustmentLines",
  "invoicesRead",
  "invoicesRejected",
  "productsCreated",
  "customersCreated",
  "locationsCreated",
  "categoriesCreated",
  "errorsStored",
  "errorsFound",
  "name.blank",
  "record.repeated",
  "customer.blank",
  "line.duplicate",
  "order.scattered",
  "order.differing_time",
  "order.differing_customer",
  "invoice.repeated",
  "invoice.without_lines",
  "cancellation.positive_quantity",
  "movementsBooked",
  "receipt.over_delivery",
  "visitorsIdentified",
  "adChannelsCreated",
  "spend.without_revenue",
  "intentsCreated",
  "example.masked",
] as const;
export type SummaryCount = (typeof summaryCounts)[number];

/**
 * Every rule by which a row can be refused, and the facts that its sentence names, in that order. Who shows the rule to a
 * reader has its sentence in every language. `column` is the column's name in the file; `limit` counts characters, levels or
 * units, as the rule has it.
 */
export const importRules = {
  "row.columns": ["found", "expected"],
  "row.json": [],
  /** limit: bytes of one line. */
  "row.size": ["limit"],
  /** A record names a field that there is not. */
  "record.field": ["column"],
  /** The same call has the record again further on, and that one counts. */
  "record.superseded": [],
  /** An object or a list where one value belongs. */
  "value.single": ["column"],
  /** limit: lines of one order. */
  "order.lines": ["limit"],
  "value.required": ["column"],
  "value.encoding": ["encoding"],
  "value.control": ["column"],
  "value.length": ["column", "limit"],
  "value.number": ["column"],
  "value.positive": ["column"],
  "value.minimum": ["column", "limit"],
  "value.maximum": ["column", "limit"],
  "quantity.number": [],
  "quantity.zero": [],
  "quantity.range": ["limit"],
  "unit_price.number": [],
  "unit_price.range": ["limit"],
  "unit_price.negative": [],
  "line.amount": ["limit"],
  "placed_at.timestamp": [],
  "placed_at.ambiguous": [],
  "placed_at.range": [],
  "currency.code": [],
  /** expected: the currency that the order began with. */
  "currency.differs": ["expected"],
  "active.boolean": [],
  "consent.boolean": [],
  "category.path": ["limit"],
  "category.unknown": [],
  "kind.location": [],
  "country.code": [],
  "email.address": [],
  "locale.tag": [],
  /** No row of the invoice file has the line's order id. */
  "order.unknown": [],
  /** The order's row in the invoice file was refused. */
  "order.invoice_rejected": [],
  /** The order's total is beyond what can be stored. */
  "order.total": [],
  "product.unknown": [],
  "location.unknown": [],
  "supplier.unknown": [],
  "unit.unknown": [],
  /** expected: the unit that the product is counted in. */
  "unit.differs": ["expected"],
  "weekdays.form": [],
  "closures.form": [],
  "price_breaks.form": [],
  /** The quantities of price breaks do not rise, or a cost is negative. */
  "price_breaks.rising": [],
  /** limit: the order multiple. */
  "minimum_quantity.multiple": ["limit"],
  /** limit: the minimum quantity, which the capacity of a period cannot deliver. */
  "capacity.minimum": ["limit"],
  /** Capacity and its period come together. */
  "capacity.period": [],
  "status.purchase_order": [],
  "service_measure.word": [],
  /** limit: bytes of JSON. */
  "object.size": ["column", "limit"],
  "object.form": ["column"],
  /** Objects and lists inside, where there may be none. */
  "object.flat": ["column"],
  "kind.event": [],
  /** limit: the first year. */
  "occurred_at.early": ["limit"],
  "schema_version.number": [],
  /** limit: the newest version that is understood. */
  "schema_version.newer": ["limit"],
  /** Neither a customer nor a visitor. */
  "event.person": [],
  "event.rating": [],
  /** The id came before with something else. */
  "event.differs": [],
  "customer.erased": [],
  /** A promotion is of a product or of a category. */
  "category.beside_product": [],
  "last_day.before_first": [],
  /** Neither a discount nor a price, or both. */
  "discount.or_price": [],
  /** One price is no price of a whole category. */
  "promotional_price.of_product": [],
  /** Another supplier or location than the order began with. */
  "supplier.differs": ["expected"],
  "location.differs": ["expected"],
  /** Something that is told as done lies ahead. */
  "time.future": [],
  "purchase_order.unknown": [],
  /** Nothing can arrive on an order that was not placed. */
  "purchase_order.draft": [],
  /** expected: the order that the receipt began with. */
  "purchase_order.differs": ["expected"],
  /** A lane names a product and a category; one of the two. */
  "lane.scope": [],
  /** A lane from a place to itself. */
  "lane.itself": [],
  /** expected: the place that another row lets supply the same place with the same goods. */
  "lane.second_source": ["expected"],
  /** expected: the places that would supply one another in a circle, each after the one that supplies it. */
  "lane.circle": ["expected"],
  "objective.word": [],
  "ends_on.before_start": [],
  "campaign.unknown": [],
  /** The campaign is planned and run here. */
  "campaign.managed": [],
  /** Neither the row nor its campaign says where the ad ran. */
  "ad_channel.missing": [],
  /** limit: the impressions. */
  "clicks.above_impressions": ["limit"],
  /** expected: the day on or before which a rate is needed. */
  "currency.no_rate": ["expected"],
  /** expected: the currency that other rows give for the same thing. */
  "currency.two": ["expected"],
  /** A rate of a currency into itself. */
  "currency.itself": [],
  /** Neither a channel nor a conversion. */
  "touch.channel": [],
  /** A value of what is no conversion. */
  "touch.value": [],
  /** limit: contacts of one path. */
  "path.form": ["limit"],
  /** The order has no line of the product. */
  "receipt.product": [],
  /** expected: the day of the order. */
  "received_at.before_order": ["expected"],
  /** limit: characters of an intent's key. */
  "intent.key": ["limit"],
  /** A language that support does not speak. */
  "locale.spoken": [],
  "mood.word": [],
  /** Neither everybody nor the organisation's own people. */
  "audience.word": [],
  /** Nothing of the answer could be told to anybody. */
  "answer.empty": [],
  /** Neither customer, bot nor agent. */
  "said_by.word": [],
  "channel.form": [],
  "bot_outcome.word": [],
  "hand_off.word": [],
  "feedback.word": [],
  /** A conversation names a customer who is not there. */
  "customer.unknown": [],
} as const;
export type ImportRule = keyof typeof importRules;

/**
 * Why a whole import ended without effect, and the facts that its sentence names. The message that goes with it is written
 * in English, for logs and the command line; code and facts are for sentences in any language.
 */
export const importFailures = {
  /** reason: the system's name for it, such as ENOENT. */
  "file.missing": ["path", "reason"],
  "file.empty": [],
  /** Not text. */
  "file.binary": [],
  /** A format that is known, and not taken. */
  "file.format": ["format"],
  /** Damaged or incomplete. */
  "file.gzip": [],
  /** name: the file's. Neither Markdown, text, HTML, PDF nor Word. */
  "document.format": ["name"],
  "document.too-large": ["name"],
  /** It opens by a password alone. */
  "document.protected": ["name"],
  "document.broken": ["name"],
  /** It takes more time or memory than a document may. */
  "document.too-heavy": ["name"],
  /** It has no text, such as scanned pages. */
  "document.empty": ["name"],
  /** encoding: the asked one, which is not known. */
  "file.encoding": ["encoding"],
  /** fields: those required that have no column, separated by ", "; columns: what the file has, each in quotes. */
  "file.columns": ["fields", "columns"],
  /** The mapping gives the field a column that the file does not have. */
  "file.mapping": ["field", "column", "columns"],
  /** The mapping names a field that does not exist; fields: those that do, separated by ", ". */
  "file.mapping_field": ["field", "fields"],
  /** line: where the quote is opened that is never closed. */
  "file.quote": ["line"],
  /** limit: bytes of CSV, characters of NDJSON. */
  "file.record_size": ["line", "limit"],
  /** Invoices were given with what is no orders. */
  "import.invoices": [],
  /** refused: rows. */
  "import.strict": ["refused"],
  "import.cancelled": [],
  "import.running": [],
  "import.interrupted": [],
  "import.unexpected": [],
} as const;
export type ImportFailureCode = keyof typeof importFailures;

/** A failure as it is told and stored. */
export interface ImportFailureReport {
  code: ImportFailureCode;
  message: string;
  facts: Readonly<Record<string, string | number>>;
}

/** What an import did. `rowsRead = rowsAccepted + rowsRejected`, always. */
export interface ImportSummary {
  rowsRead: number;
  rowsAccepted: number;
  rowsRejected: number;
  counts: Partial<Record<SummaryCount, number>>;
}

/** An import's end: with its summary, and when nothing was changed, why. */
export interface ImportOutcome extends ImportSummary {
  batchId: string;
  status: "COMPLETED" | "FAILED" | "CANCELLED";
  failure: ImportFailureReport | null;
}

/** How far a running import is. */
export interface ImportProgress {
  step: "reading" | "matching" | "writing";
  bytesRead: number;
  /** Null when the source does not tell its size. */
  bytesTotal: number | null;
  rowsRead: number;
  rowsRejected: number;
}

/** Fraction from 0 to 1 of an import as stored: reading is four fifths of the way, writing the rest. */
export function progressOf(batch: { status: string; bytesRead: number; bytesTotal: number | null }): number {
  if (batch.status === "COMPLETED") return 1;
  if (batch.bytesTotal === null || batch.bytesTotal === 0) return 0;
  return Math.min(1, batch.bytesRead / batch.bytesTotal) * 0.8;
}
