import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ArticleAudience } from "../contracts/knowledge.ts";
import type { Locale } from "../contracts/locale.ts";

/** A stretch of a published article that is found and cited as one. */
@Entity({ name: "passage" })
export class PassageEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** A hash of article, heading, text and its occurrence: what did not change keeps it through every version. */
  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "article_id", type: "uuid" })
  articleId!: string;

  /** The last version that has it: `startsAt` and `endsAt` count in that one's text. */
  @Column({ name: "article_version", type: "integer" })
  articleVersion!: number;

  /** Place among the article's passages, from 0. */
  @Column({ name: "ordinal", type: "integer" })
  ordinal!: number;

  /** Headings that it stands below, outermost first, joined by ` › `; empty above the first. */
  @Column({ name: "heading", type: "text" })
  heading!: string;

  /** Equal to the version's text from `startsAt` to `endsAt`. */
  @Column({ name: "text", type: "text" })
  text!: string;

  /** UTF-16 code units into the version's text. */
  @Column({ name: "starts_at", type: "integer" })
  startsAt!: number;

  /** Not included. */
  @Column({ name: "ends_at", type: "integer" })
  endsAt!: number;

  /** Of its own words: an article may quote another language. */
  @Column({ name: "locale", type: "text" })
  locale!: Locale;

  /** The article's. */
  @Column({ name: "audience", type: "text" })
  audience!: ArticleAudience;

  /** Since when no published version has it. */
  @Column({ name: "retired_at", type: "timestamptz", nullable: true })
  retiredAt!: Date | null;
}
