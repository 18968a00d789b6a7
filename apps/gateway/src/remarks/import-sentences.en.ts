import type { ImportRemarkCode, SentencesOf } from "./remark-codes.ts";

export const englishImportSentences: SentencesOf<ImportRemarkCode> = {
  "row.columns": (f) => `The row has ${f.number("found", 0)} cells where the header has ${f.number("expected", 0)}.`,
  "row.json": () => "The line is not a JSON object.",
  "row.size": (f) => `The line is longer than ${f.number("limit", 0)} bytes.`,
  "record.field": (f) => `There is no field ${f.text("column")}; look at its spelling.`,
  "record.superseded": () => "The same call has this record again further on, and that one was taken.",
  "value.single": (f) => `${f.text("column")} takes one value, not an object or a list.`,
  "order.lines": (f) => `An order has from 1 to ${f.number("limit", 0)} lines, given as a list.`,
  "value.required": (f) => `${f.text("column")} is empty; every row needs one.`,
  "value.encoding": (f) =>
    `The bytes here are no text in ${f.text("encoding")}; say the file's encoding, or save it as UTF-8.`,
  "value.control": (f) => `${f.text("column")} has a line break or another control character.`,
  "value.length": (f) => `${f.text("column")} is longer than ${f.number("limit", 0)} characters.`,
  "value.number": (f) => `${f.text("column")} is not a number.`,
  "value.positive": (f) => `${f.text("column")} must be above zero.`,
  "value.minimum": (f) => `${f.text("column")} cannot be below ${f.number("limit", 0)}.`,
  "value.maximum": (f) => `${f.text("column")} cannot be above ${f.number("limit", 0)}.`,
  "quantity.number": () => "The quantity is not a number.",
  "quantity.zero": () => "The quantity is zero, so nothing was sold or returned.",
  "quantity.range": (f) => `The quantity is beyond ±${f.number("limit", 0)}.`,
  "unit_price.number": () => "The unit price is not a number.",
  "unit_price.range": (f) => `The unit price is beyond ±${f.number("limit", 0)}.`,
  "unit_price.negative": () => "The unit price of a product cannot be negative.",
  "line.amount": (f) => `Quantity times unit price is beyond ±${f.number("limit", 0)}.`,
  "consent.boolean": () => "Whether the customer agreed must be yes or no; leave it blank where nothing was decided.",
  "placed_at.timestamp": () => "The time is not one; write it as 2026-03-29 14:05 or 2026-03-29T14:05:00+01:00.",
  "placed_at.ambiguous": () =>
    "The date can be read in two ways; say whether the month (MDY) or the day (DMY) comes first.",
  "placed_at.range": () => "The time is before the year 1900 or after 2199.",
  "currency.code": () => "The currency is not an ISO 4217 code, such as EUR.",
  "currency.differs": (f) => `The line's currency is not that of its order, which began with ${f.text("expected")}.`,
  "active.boolean": () => "Whether the product is active must be yes or no.",
  "category.path": (f) =>
    `The category has an empty level or more than ${f.number("limit", 0)} levels; write it as A > B > C.`,
  "category.unknown": () => "There is no category with this path; import products of it first.",
  "category.beside_product": () => "A row of a promotion names a product or a category, not both; give each a row.",
  "last_day.before_first": () => "The promotion ends before it begins.",
  "discount.or_price": () => "A promotion needs a discount or a promotional price, and not both.",
  "promotional_price.of_product": () =>
    "A promotional price needs its product; for a category or all, give a discount.",
  "object.size": (f) => `${f.text("column")} has more than ${f.number("limit", 0)} bytes of further columns or JSON.`,
  "object.form": (f) => `${f.text("column")} is not a JSON object.`,
  "object.flat": (f) => `${f.text("column")} may hold text, numbers, true and false, but no lists and no objects.`,
  "kind.event": () =>
    "The kind of an event is none that is known, such as PAGE_VIEW, CART_ADD, EMAIL_OPEN or FEEDBACK; others are CUSTOM.",
  "occurred_at.early": (f) => `The time is before the year ${f.text("limit")}; the sender's clock may not be set.`,
  "schema_version.number": () => "The version of the event's form is not a whole number from 1.",
  "schema_version.newer": (f) =>
    `The event's form is newer than what is understood, version ${f.number("limit", 0)}; send it in that form.`,
  "event.person": () => "The event names neither a customer nor an anonymous visitor.",
  "event.rating": () => "Feedback needs a rating from 1 to 5 as its value.",
  "event.differs": () =>
    "An event with this id came before and said something else; every event needs an id of its own.",
  "customer.erased": () => "The customer was erased on their request; nothing more is kept about them.",
  "kind.location": () => "The kind of a location is STORE, WAREHOUSE or ONLINE.",
  "country.code": () =>
    "The country is neither an ISO 3166 code of two letters nor a country's name in English or Chinese.",
  "email.address": () => "The e-mail address is not one.",
  "locale.tag": () => "The language is not a BCP 47 tag, such as en or zh-CN.",
  "order.unknown": () => "No row of the invoice file has this order id.",
  "order.invoice_rejected": () => "The order's row in the invoice file was refused.",
  "order.total": () => "The order's total is beyond what can be stored.",
  "product.unknown": () => "There is no product with this code; import products first.",
  "location.unknown": () => "There is no location with this code; import locations first.",
  "supplier.unknown": () => "There is no supplier with this code; import suppliers first.",
  "unit.unknown": () => "The unit is none that is known, such as each, case, kg or l.",
  "unit.differs": (f) => `The product is counted in ${f.text("expected")}; convert the quantity to that unit.`,
  "weekdays.form": () => "The days of the week are names or numbers, 1 for Monday to 7 for Sunday: Sat; Sun.",
  "closures.form": () => "The closures are days or spans of days: 2026-02-14/2026-02-23; 2026-05-01.",
  "price_breaks.form": () => "The price breaks are quantity: unit cost, by semicolons: 100: 4.50; 500: 4.20.",
  "price_breaks.rising": () =>
    "The quantities of price breaks must rise from one to the next, and no cost be negative.",
  "minimum_quantity.multiple": (f) =>
    `The minimum quantity is no multiple of ${f.number("limit", 4)}, in which goods are delivered.`,
  "capacity.minimum": (f) =>
    `The capacity of a period is below the minimum quantity of ${f.number("limit", 4)}, so nothing could be ordered.`,
  "capacity.period": () => "A capacity needs the days of its period, and a period its capacity.",
  "status.purchase_order": () => "The status of a purchase order is DRAFT, ORDERED, RECEIVED or CANCELLED.",
  "service_measure.word": () => "The service is measured as CYCLE or FILL_RATE.",
  "supplier.differs": (f) => `The line's supplier is not that of its order, which began with ${f.text("expected")}.`,
  "location.differs": (f) => `The line's location is not that of its order, ${f.text("expected")}.`,
  "time.future": () => "The time lies in the future; only what has happened can be imported.",
  "purchase_order.unknown": () => "There is no purchase order with this number; import purchase orders first.",
  "purchase_order.draft": () => "The purchase order is a draft; nothing can arrive on it before it is placed.",
  "purchase_order.differs": (f) =>
    `The line's purchase order is not that of its receipt, which began with ${f.text("expected")}.`,
  "lane.scope": () => "A lane names a product or a category, not both; give each a row.",
  "lane.itself": () => "A lane leads to another location; a location cannot supply itself.",
  "lane.second_source": (f) =>
    `The location already gets these goods from ${f.text("expected")}; a location has one source for the same goods.`,
  "lane.circle": (f) => `Locations would supply one another in a circle: ${f.text("expected")}.`,
  "intent.key": (f) =>
    `An intent is named by letters, digits, _ and -, at most ${f.number("limit", 0)}; out_of_scope for what no intent answers.`,
  "audience.word": () => "Write public for everybody or agents for your own people alone.",
  "answer.empty": () => "The answer says nothing that could be told to anybody; write a sentence.",
  "said_by.word": () => "Write customer, bot or agent for who said it.",
  "channel.form": () => "A channel is named by two to twenty letters, such as WIDGET or EMAIL.",
  "bot_outcome.word": () => "What the bot did is answered, declined or handed_off.",
  "hand_off.word": () =>
    "The reason of a hand-off is REQUEST, LOW_CONFIDENCE, REPEATED_FAILURE, NEGATIVE_SENTIMENT, POLICY_TOPIC, IDENTITY_UNPROVEN or MODELS_AWAY.",
  "feedback.word": () => "What the customer said of a message is up or down.",
  "customer.unknown": () =>
    "The conversation names a customer who is not known; import customers first, or leave the customer out.",
  "mood.word": () => "A sentiment is negative, neutral or positive; leave it out where nobody told it.",
  "locale.spoken": () => "Support speaks en and zh-CN; leave the language out where it is another.",
  "objective.word": () => "The objective of a campaign is AWARENESS, TRAFFIC, LEADS, SALES, RETENTION or OTHER.",
  "campaign.managed": () => "This campaign is planned here, so a file cannot change it; edit it on its page.",
  "ends_on.before_start": () => "The last day is before the first.",
  "campaign.unknown": () => "There is no campaign with this id; import campaigns first.",
  "ad_channel.missing": () => "Neither the row nor its campaign names a channel; say where the ad ran.",
  "clicks.above_impressions": (f) =>
    `There are more clicks than the ${f.number("limit", 0)} impressions; nobody can click on what was not shown.`,
  "currency.no_rate": (f) =>
    `No exchange rate of this currency is known for ${f.text("expected")} or a day before; import exchange rates first.`,
  "currency.two": (f) =>
    `Another row gives the same thing in ${f.text("expected")}; amounts of two currencies cannot be added up.`,
  "currency.itself": () => "A currency is always worth one of itself; the rate needs another currency.",
  "touch.channel": () => "The row names no channel and is no conversion, so nothing happened.",
  "touch.value": () => "Only a conversion has a value; say that it is one, or leave the value blank.",
  "path.form": (f) =>
    `The path has an empty step or more than ${f.number("limit", 0)} steps; write it as search > social > e-mail.`,
  "receipt.product": () => "The purchase order has no line of this product.",
  "received_at.before_order": (f) => `The goods cannot arrive before the order was placed, on ${f.text("expected")}.`,

  "file.missing": (f) => `${f.text("path")} cannot be read: ${f.text("reason")}.`,
  "file.empty": () => "The file is empty.",
  "file.binary": () => "The file is not text; give a CSV or NDJSON file, or say its encoding.",
  "file.format": (f) => `The file has the format ${f.text("format")}; save it as CSV.`,
  "file.gzip": () => "The gzip file is damaged or incomplete.",
  "document.format": (f) =>
    `${f.text("name")} is neither Markdown, text, HTML, PDF nor Word (.docx); save it as one of these.`,
  "document.too-large": (f) => `${f.text("name")} is larger than a document may be (50 MB, 1,000 pages); part it.`,
  "document.protected": (f) => `${f.text("name")} opens by a password alone; save it without one.`,
  "document.broken": (f) => `${f.text("name")} is damaged or incomplete; open it, save it again and try once more.`,
  "document.too-heavy": (f) => `${f.text("name")} takes more time or memory than a document may; part it.`,
  "document.empty": (f) => `${f.text("name")} has no text; scanned pages have to be recognised first.`,
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
