import { Column, Entity, PrimaryColumn } from "typeorm";

/** A row that an import refused, or took with a remark: where, which rule, and what stood there. */
@Entity({ name: "import_row_error" })
export class ImportRowErrorEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "batch_id", type: "uuid" })
  batchId!: string;

  /** 1-based within the batch, in the order found. */
  @PrimaryColumn({ name: "sequence", type: "integer" })
  sequence!: number;

  /** 1-based line of the file where the row begins; the header is line 1. */
  @Column({ name: "row_number", type: "integer" })
  rowNumber!: number;

  @Column({ name: "column_name", type: "text", nullable: true })
  columnName!: string | null;

  /** Stable name of the rule, such as `quantity.number`. */
  @Column({ name: "rule", type: "text" })
  rule!: string;

  /** The value found, cut at 500 characters. */
  @Column({ name: "value", type: "text", nullable: true })
  value!: string | null;

  /** What the rule's sentence names; the sentence is made in its reader's language. */
  @Column({ name: "facts", type: "jsonb" })
  facts!: Record<string, string | number>;
}
