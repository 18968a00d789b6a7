import { Column, Entity, PrimaryColumn } from "typeorm";

/** What people say that support should have answered: from an article, or not at all. */
@Entity({ name: "support_correction" })
export class SupportCorrectionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Masked. */
  @Column({ name: "question", type: "text" })
  question!: string;

  @Column({ name: "locale", type: "text" })
  locale!: "en" | "zh-CN";

  @Column({ name: "audience", type: "text" })
  audience!: "PUBLIC" | "AGENTS";

  /** The answer that was wrong; null where none was given. */
  @Column({ name: "answer_id", type: "uuid", nullable: true })
  answerId!: string | null;

  /** Whose question it was; null: nobody's, or of nobody known. */
  @Column({ name: "customer_id", type: "uuid", nullable: true })
  customerId!: string | null;

  /** What answers it; null: it is not to be answered. */
  @Column({ name: "article_id", type: "uuid", nullable: true })
  articleId!: string | null;

  /** Where in the article; another takes its place once that is edited. */
  @Column({ name: "passage_id", type: "uuid", nullable: true })
  passageId!: string | null;

  @Column({ name: "note", type: "text", nullable: true })
  note!: string | null;

  /** Answers follow what is accepted alone. */
  @Column({ name: "status", type: "text" })
  status!: "PROPOSED" | "ACCEPTED" | "REJECTED";

  @Column({ name: "proposed_by", type: "text" })
  proposedBy!: string;

  @Column({ name: "proposed_at", type: "timestamptz", default: () => "now()" })
  proposedAt!: Date;

  @Column({ name: "reviewed_by", type: "text", nullable: true })
  reviewedBy!: string | null;

  @Column({ name: "reviewed_at", type: "timestamptz", nullable: true })
  reviewedAt!: Date | null;
}
