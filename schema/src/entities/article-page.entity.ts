import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Remark } from "../contracts/facts.ts";
import type { ArticlePageOutcome } from "../contracts/knowledge.ts";

/** What became of a page of a site. */
@Entity({ name: "article_page" })
export class ArticlePageEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "site_id", type: "uuid" })
  siteId!: string;

  @PrimaryColumn({ name: "url", type: "text" })
  url!: string;

  /** The reading that looked at it last. */
  @Column({ name: "run_id", type: "uuid" })
  runId!: string;

  @Column({ name: "outcome", type: "text" })
  outcome!: ArticlePageOutcome;

  @Column({ name: "problem", type: "jsonb", nullable: true })
  problem!: Remark | null;

  /** Of its article; null before one was made of it. */
  @Column({ name: "external_id", type: "text", nullable: true })
  externalId!: string | null;

  @Column({ name: "etag", type: "text", nullable: true })
  etag!: string | null;

  @Column({ name: "last_modified", type: "text", nullable: true })
  lastModified!: string | null;

  /** SHA-256 of what was taken, in hexadecimal. */
  @Column({ name: "content_hash", type: "text", nullable: true })
  contentHash!: string | null;

  @Column({ name: "looked_at", type: "timestamptz", default: () => "clock_timestamp()" })
  lookedAt!: Date;
}
