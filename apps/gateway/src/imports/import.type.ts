import { Field, Float, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const ImportKind = describedEnum("ImportKind", "What a file holds.", {
  PRODUCTS: "One product per row.",
  LOCATIONS: "One location per row.",
  CUSTOMERS: "One customer per row.",
  ORDERS: "One order line per row.",
  SUPPLIERS: "One supplier per row.",
  SUPPLIER_PRODUCTS: "One product of one supplier per row, with the terms of its delivery.",
  PURCHASE_ORDERS: "One line of an order to a supplier per row.",
  RECEIPTS: "One product of one delivery on a purchase order per row.",
  STOCK: "One product at one location per row, with what was counted on hand.",
  LANES: "One way between two locations per row, for everything, a category or a product.",
  INVENTORY_SETTINGS:
    "One product, one location, both or neither per row, with its costs, shelf life and service target.",
  PROMOTIONS: "One product, one category or everything of a promotion per row, with its days and discount.",
  EVENTS: "One thing a customer or visitor did per row: a view, a cart, an e-mail opened, a rating.",
  CAMPAIGNS: "One campaign per row, with its channel, days and budget.",
  EXCHANGE_RATES: "What one currency was worth in another from a day on, one per row.",
  AD_SPEND:
    "What one channel cost on one day per row, of a campaign and a place where it names them, and what came of it.",
  TOUCHPOINTS: "One contact of a customer or visitor with an ad per row, or a conversion.",
  TOUCH_PATHS: "One path of channels per row, with how often it ended in a conversion and how often in none.",
  EXPERIMENTS: "One test of a channel per row that was run elsewhere: where, when, and what it found.",
  ARTICLES: "One document, such as a PDF, a Word file or a page, which becomes an article that support answers from.",
  CONVERSATIONS: "One message of a conversation with a customer per row, which was held before or elsewhere.",
  QUESTION_ANSWERS: "One question that customers ask per row, with its answer, which support answers from.",
  SUPPORT_EXAMPLES: "One message of a customer per row, with the intent that it is about.",
});
export type ImportKind = keyof typeof ImportKind;

export const ImportStatus = describedEnum("ImportStatus", "Where an import stands.", {
  AWAITING_UPLOAD: "Waits for the file at `uploadUrl`.",
  QUEUED: "The file is here and waits for a worker.",
  RUNNING: "Rows are being checked and written.",
  COMPLETED: "Done; accepted rows are visible.",
  FAILED: "Ended without effect; `failure` says why.",
  CANCELLED: "Stopped on request, without effect.",
});
export type ImportStatus = keyof typeof ImportStatus;

@ObjectType("ImportCount", { description: "One count of what an import did." })
export class ImportCount {
  @Field(() => String, { description: 'What is counted, such as "created" or "unchanged".' })
  name!: string;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("Import", {
  implements: Node,
  description: "One import of one file. Rows read are rows accepted plus rows rejected.",
})
export class Import extends Node {
  /** Key inside `id`. */
  key!: string;

  @Field(() => ImportKind, { description: "What the file holds." })
  kind!: ImportKind;

  @Field(() => String, { description: "The file's name, as it was given." })
  fileName!: string;

  @Field(() => ImportStatus, { description: "Where the import stands." })
  status!: ImportStatus;

  @Field(() => Float, { description: "How much is done, from 0 to 1." })
  progress!: number;

  @Field(() => Int, { description: "Rows read so far." })
  rowsRead!: number;

  @Field(() => Int, { description: "Rows accepted so far." })
  rowsAccepted!: number;

  @Field(() => Int, { description: "Rows rejected so far; `errors` says why." })
  rowsRejected!: number;

  @Field(() => [ImportCount], { description: "What the accepted rows did." })
  summary!: ImportCount[];

  @Field(() => Remark, { nullable: true, description: "Why the whole import failed; null when it did not." })
  failure!: Remark | null;

  @Field(() => String, {
    nullable: true,
    description: "PUT the file's bytes here, with the same credentials; null once it has arrived.",
  })
  uploadUrl!: string | null;

  @Field(() => String, { nullable: true, description: "GET the rejected rows here as CSV; null when there are none." })
  errorsUrl!: string | null;

  @Field(() => DateTimeScalar, { description: "When the import was started." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When a worker began." })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the import ended." })
  finishedAt!: Date | null;
}

/** Whether an import in this state will not change any more. */
export function isFinalImportStatus(status: ImportStatus): boolean {
  return status === "COMPLETED" || status === "FAILED" || status === "CANCELLED";
}
