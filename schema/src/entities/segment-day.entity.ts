import { Column, Entity, PrimaryColumn } from "typeorm";

/** How large a segment was at the end of a day on which somebody came or went. */
@Entity({ name: "segment_day" })
export class SegmentDayEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "segment_id", type: "uuid" })
  segmentId!: string;

  /** In the organisation's calendar. */
  @PrimaryColumn({ name: "day", type: "date" })
  day!: string;

  @Column({ name: "members", type: "integer" })
  members!: number;

  @Column({ name: "came", type: "integer", default: 0 })
  came!: number;

  @Column({ name: "went", type: "integer", default: 0 })
  went!: number;
}
