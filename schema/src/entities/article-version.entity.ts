import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an article said at one time. A version is never changed. */
@Entity({ name: "article_version" })
export class ArticleVersionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "article_id", type: "uuid" })
  articleId!: string;

  /** From 1; numbers of superseded drafts are missing. */
  @PrimaryColumn({ name: "version", type: "integer" })
  version!: number;

  @Column({ name: "title", type: "text" })
  title!: string;

  /** Markdown. */
  @Column({ name: "body", type: "text" })
  body!: string;

  /** The body as it reads, without its signs of Markdown: what passages are cut from, and what their offsets count in. */
  @Column({ name: "text", type: "text" })
  text!: string;

  /** The member or key who wrote it; null for the platform's own work. */
  @Column({ name: "author", type: "text", nullable: true })
  author!: string | null;

  @Column({ name: "made_at", type: "timestamptz", default: () => "now()" })
  madeAt!: Date;
}
