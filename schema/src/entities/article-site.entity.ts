import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Remark } from "../contracts/facts.ts";
import type { ArticleAudience } from "../contracts/knowledge.ts";

/** A site of the organisation's own whose pages become articles. */
@Entity({ name: "article_site" })
export class ArticleSiteEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** Of a site map, or of the site. */
  @Column({ name: "url", type: "text" })
  url!: string;

  /** Of articles that its pages become. */
  @Column({ name: "audience", type: "text" })
  audience!: ArticleAudience;

  @Column({ name: "is_nightly", type: "boolean" })
  isNightly!: boolean;

  /** The newest reading. */
  @Column({ name: "job_id", type: "uuid", nullable: true })
  jobId!: string | null;

  @Column({ name: "read_at", type: "timestamptz", nullable: true })
  readAt!: Date | null;

  /** Why the last reading was not whole. */
  @Column({ name: "problem", type: "jsonb", nullable: true })
  problem!: Remark | null;

  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "clock_timestamp()" })
  createdAt!: Date;
}
