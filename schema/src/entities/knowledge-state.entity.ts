import { Column, Entity, PrimaryColumn } from "typeorm";

/** How often an organisation's articles and passages have changed; the database itself counts. */
@Entity({ name: "knowledge_state" })
export class KnowledgeStateEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** A bigint, as text. */
  @Column({ name: "version", type: "bigint" })
  version!: string;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
