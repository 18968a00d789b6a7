import { Column, Entity, PrimaryColumn } from "typeorm";

/** How the widget looks and on which pages of the organisation it may appear. */
@Entity({ name: "support_widget" })
export class SupportWidgetEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** Names the organisation in its pages; not secret. */
  @Column({ name: "site_key", type: "text" })
  siteKey!: string;

  @Column({ name: "is_on", type: "boolean" })
  isOn!: boolean;

  @Column({ name: "allowed_origins", type: "text", array: true })
  allowedOrigins!: string[];

  /** Sealed. */
  @Column({ name: "signing_secret", type: "bytea" })
  signingSecret!: Buffer;

  /** Sealed; good until `previousUntil`. */
  @Column({ name: "previous_secret", type: "bytea", nullable: true })
  previousSecret!: Buffer | null;

  @Column({ name: "previous_until", type: "timestamptz", nullable: true })
  previousUntil!: Date | null;

  /** Such as #1c7ed6. */
  @Column({ name: "accent", type: "text" })
  accent!: string;

  @Column({ name: "theme", type: "text" })
  theme!: string;

  @Column({ name: "side", type: "text" })
  side!: string;

  /** PAGE: that of the page. */
  @Column({ name: "language", type: "text" })
  language!: string;

  @Column({ name: "greeting_en", type: "text" })
  greetingEn!: string;

  @Column({ name: "greeting_zh", type: "text" })
  greetingZh!: string;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
