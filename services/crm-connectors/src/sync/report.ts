import type { EntityManager } from "typeorm";
import { type CrmCount, type CrmRemarkCode, crmLimits } from "../contract.ts";
import { type CrmValue, textOf } from "../model/crm-value.ts";

/** A value before and after, as it is shown. */
export interface ReportedChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** One record in a report. */
export interface ReportedItem {
  side: "BELLWETHER" | "CRM";
  action: "CREATED" | "UPDATED" | "REFUSED" | "GONE" | "MERGED";
  crmId: string | null;
  customerId: string | null;
  label: string | null;
  changes: ReportedChange[];
  refusal: Refusal | null;
}

export interface Refusal {
  rule: string;
  field: string | null;
  value: string | null;
  facts: Readonly<Record<string, string | number>>;
}

export interface RunRemark {
  code: CrmRemarkCode;
  facts: Record<string, string | number>;
}

/** What a run did, gathered until it is written with what it tells of. */
export class RunReport {
  private counts: Partial<Record<CrmCount, number>> = {};
  private items: ReportedItem[] = [];

  constructor(readonly runId: string) {}

  count(name: CrmCount, by = 1): void {
    if (by > 0) this.counts[name] = (this.counts[name] ?? 0) + by;
  }

  add(item: ReportedItem): void {
    // Some are not written, but the memory of a run must not grow with what is wrong.
    if (this.items.length < crmLimits.maxItems) this.items.push(item);
  }

  refuse(
    side: ReportedItem["side"],
    about: Pick<ReportedItem, "crmId" | "customerId" | "label">,
    refusal: Refusal,
  ): void {
    this.count(side === "CRM" ? "there.refused" : "here.refused");
    this.add({ ...about, side, action: "REFUSED", changes: [], refusal });
  }

  /** Forgets what was gathered, since what it tells of was undone. */
  clear(): void {
    this.counts = {};
    this.items = [];
  }

  /** Writes what was gathered since the last time. Whoever calls it commits it with its effect. */
  async flush(db: EntityManager, requests: number): Promise<void> {
    const [row]: { items_stored: number; counts: Record<string, number> }[] = await db.query(
      "SELECT items_stored, counts FROM crm_sync_run WHERE id = $1 FOR UPDATE",
      [this.runId],
    );
    if (row === undefined) throw new Error("The run that this reports of does not exist any more.");
    const items = this.items.slice(0, Math.max(0, crmLimits.maxItems - row.items_stored));
    const counts = { ...row.counts };
    for (const [name, count] of Object.entries(this.counts)) counts[name] = (counts[name] ?? 0) + count;
    if (items.length > 0)
      await db.query(
        `INSERT INTO crm_sync_item (run_id, sequence, side, action, crm_id, customer_id, label, changes, rule, field, value, facts)
         SELECT $1, $2::integer + ordinality, side, action, crm_id, customer_id, label, changes, rule, field, value, facts
         FROM unnest($3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::jsonb[], $9::text[], $10::text[],
           $11::text[], $12::jsonb[]) WITH ORDINALITY
           AS item (side, action, crm_id, customer_id, label, changes, rule, field, value, facts, ordinality)`,
        [this.runId, row.items_stored, ...columnsOf(items)],
      );
    await db.query(
      "UPDATE crm_sync_run SET counts = $2, items_stored = items_stored + $3, requests = $4 WHERE id = $1",
      [this.runId, JSON.stringify(counts), items.length, requests],
    );
    this.clear();
  }
}

function columnsOf(items: readonly ReportedItem[]): unknown[][] {
  return [
    items.map(({ side }) => side),
    items.map(({ action }) => action),
    items.map(({ crmId }) => crmId),
    items.map(({ customerId }) => customerId),
    items.map(({ label }) => cut(label)),
    items.map(({ changes }) => JSON.stringify(changes)),
    items.map(({ refusal }) => refusal?.rule ?? null),
    items.map(({ refusal }) => refusal?.field ?? null),
    items.map(({ refusal }) => cut(refusal?.value ?? null)),
    items.map(({ refusal }) => JSON.stringify(refusal?.facts ?? {})),
  ];
}

/** A change as it is kept. */
export function reported(field: string, before: CrmValue | undefined, after: CrmValue | undefined): ReportedChange {
  return { field, before: cut(textOf(before ?? null)), after: cut(textOf(after ?? null)) };
}

/** PostgreSQL's text has no U+0000. */
function cut(text: string | null): string | null {
  return text === null ? null : text.replaceAll("\u0000", "").slice(0, crmLimits.maxValueLength);
}
