import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ArticleAudience, ArticleSourceKind, ArticleStatus } from "../contracts/knowledge.ts";
import type { Locale } from "../contracts/locale.ts";

/** What support knows of one matter. What it says stands in its versions. */
@Entity({ name: "article" })
export class ArticleEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** The organisation's own code, or the name or address of what it was made from. */
  @Column({ name: "external_id", type: "text" })
  externalId!: string;

  /** The newest version's. */
  @Column({ name: "title", type: "text" })
  title!: string;

  @Column({ name: "locale", type: "text" })
  locale!: Locale;

  @Column({ name: "audience", type: "text" })
  audience!: ArticleAudience;

  @Column({ name: "status", type: "text" })
  status!: ArticleStatus;

  @Column({ name: "source_kind", type: "text" })
  sourceKind!: ArticleSourceKind;

  /** The page it was read from; null where it was not read from one. */
  @Column({ name: "source_url", type: "text", nullable: true })
  sourceUrl!: string | null;

  /** First day, of the organisation's time zone, on which nobody is answered from it any more; null: never. */
  @Column({ name: "expires_on", type: "date", nullable: true })
  expiresOn!: string | null;

  /** The newest. Whoever changes the article says which one they saw. */
  @Column({ name: "version", type: "integer" })
  version!: number;

  /** The version that is answered from; null before the first is published. */
  @Column({ name: "published_version", type: "integer", nullable: true })
  publishedVersion!: number | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;

  /** The member or key, as `author` of a version. */
  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;
}
