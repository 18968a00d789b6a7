import { Column, Entity, PrimaryColumn } from "typeorm";

/** What somebody wrote on a day of ads for the others to read: a sale, an outage, a new creative. */
@Entity({ name: "ad_annotation" })
export class AdAnnotationEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "day", type: "date" })
  day!: string;

  /** 1 to 500 characters. */
  @Column({ name: "text", type: "text" })
  text!: string;

  /** Null: of all channels. */
  @Column({ name: "ad_channel_id", type: "uuid", nullable: true })
  adChannelId!: string | null;

  @Column({ name: "created_by", type: "text", nullable: true })
  createdBy!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;
}
