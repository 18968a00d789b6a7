import { Column, Entity, PrimaryColumn } from "typeorm";

/** Until when what leaves windows as time goes by has been looked for. */
@Entity({ name: "segment_clock" })
export class SegmentClockEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @Column({ name: "swept_at", type: "timestamptz" })
  sweptAt!: Date;
}
