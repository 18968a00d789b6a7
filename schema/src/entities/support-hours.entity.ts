import { Column, Entity, PrimaryColumn } from "typeorm";

/** When somebody is there to answer, and how soon they do. */
@Entity({ name: "support_hours" })
export class SupportHoursEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** IANA name, in which hours are meant. */
  @Column({ name: "time_zone", type: "text" })
  timeZone!: string;

  /** Hours of each weekday, Monday first: `[from, to][]` in minutes after midnight. */
  @Column({ name: "week", type: "jsonb" })
  week!: object;

  /** Days on which nobody is there. */
  @Column({ name: "holidays", type: "date", array: true, default: "{}" })
  holidays!: string[];

  /** Minutes of open hours until a person answers first. */
  @Column({ name: "first_reply_minutes", type: "integer" })
  firstReplyMinutes!: number;

  /** The same for every later answer. */
  @Column({ name: "next_reply_minutes", type: "integer" })
  nextReplyMinutes!: number;

  @Column({ name: "version", type: "integer", default: 1 })
  version!: number;

  @Column({ name: "updated_by", type: "text", nullable: true })
  updatedBy!: string | null;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
