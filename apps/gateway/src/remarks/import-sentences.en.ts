import type { ImportRemarkCode, SentencesOf } from "./remark-codes.ts";

export const englishImportSentences: SentencesOf<ImportRemarkCode> = {
  "row.columns": (f) => `The row has ${f.number("found", 0)} cells where the header has ${f.number("expected", 0)}.`,
  "row.json": () => "The line is not a JSON object.",
  "value.required": (f) => `${f.text("column")} is empty; every row needs one.`,
  "value.encoding": (f) =>
    `The bytes here are no text in ${f.text("encoding")}; say the file's encoding, or save it as UTF-8.`,
  "value.control": (f) => `${f.text("column")} has a line break or another control character.`,
  "value.length": (f) => `${f.text("column")} is longer than ${f.number("limit", 0)} characters.`,
  "quantity.number": () => "The quantity is not a number.",
  "quantity.zero": () => "The quantity is zero, so nothing was sold or returned.",
  "quantity.range": (f) => `The quantity is beyond ±${f.number("limit", 0)}.`,
  "unit_price.number": () => "The unit price is not a number.",
  "unit_price.range": (f) => `The unit price is beyond ±${f.number("limit", 0)}.`,
  "unit_price.negative": () => "The unit price of a product cannot be negative.",
  "line.amount": (f) => `Quantity times unit price is beyond ±${f.number("limit", 0)}.`,
  "placed_at.timestamp": () => "The time is not one; write it as 2026-03-29 14:05 or 2026-03-29T14:05:00+01:00.",
  "placed_at.ambiguous": () =>
    "The date can be read in two ways; say whether the month (MDY) or the day (DMY) comes first.",
  "placed_at.range": () => "The time is before the year 1900 or after 2199.",
  "currency.code": () => "The currency is not an ISO 4217 code, such as EUR.",
  "currency.differs": (f) => `The line's currency is not that of its order, which began with ${f.text("expected")}.`,
  "active.boolean": () => "Whether the product is active must be yes or no.",
  "category.path": (f) =>
    `The category has an empty level or more than ${f.number("limit", 0)} levels; write it as A > B > C.`,
  "kind.location": () => "The kind of a location is STORE, WAREHOUSE or ONLINE.",
  "country.code": () =>
    "The country is neither an ISO 3166 code of two letters nor a country's name in English or Chinese.",
  "email.address": () => "The e-mail address is not one.",
  "locale.tag": () => "The language is not a BCP 47 tag, such as en or zh-CN.",
  "order.unknown": () => "No row of the invoice file has this order id.",
  "order.invoice_rejected": () => "The order's row in the invoice file was refused.",
  "order.total": () => "The order's total is beyond what can be stored.",

  "file.missing": (f) => `${f.text("path")} cannot be read: ${f.text("reason")}.`,
  "file.empty": () => "The file is empty.",
  "file.binary": () => "The file is not text; give a CSV or NDJSON file, or say its encoding.",
  "file.format": (f) => `The file has the format ${f.text("format")}; save it as CSV.`,
  "file.gzip": () => "The gzip file is damaged or incomplete.",
  "file.encoding": (f) =>
    `${f.text("encoding")} is no encoding known here; utf-8, utf-16le, gb18030 and windows-1252 are some.`,
  "file.columns": (f) =>
    `The file has no column for ${f.text("fields")}; its columns are ${f.text("columns")}. Name the columns with a mapping.`,
  "file.mapping": (f) =>
    `The file has no column “${f.text("column")}” for ${f.text("field")}; its columns are ${f.text("columns")}.`,
  "file.mapping_field": (f) => `There is no field “${f.text("field")}”; there are ${f.text("fields")}.`,
  "file.quote": (f) => `A quote is opened in the row at line ${f.number("line", 0)} and never closed.`,
  "file.record_size": (f) =>
    `The row at line ${f.number("line", 0)} is longer than ${f.number("limit", 0)}; is a quote opened there and never closed?`,
  "import.invoices": () => "Only orders come with an invoice file.",
  "import.strict": (f) =>
    `${f.value("refused") === 1 ? "1 row was" : `${f.number("refused", 0)} rows were`} refused and the import is strict, so nothing was changed.`,
  "import.cancelled": () => "The import was cancelled; nothing was changed.",
  "import.running": () => "This import is being run by another process.",
  "import.interrupted": () =>
    "The process that imported this file ended in the middle; nothing was changed. Import it again.",
  "import.unexpected": () =>
    "The import failed for a reason of ours; nothing was changed. Try again, and tell us if it repeats.",
};
