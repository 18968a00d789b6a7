import { Column, Entity, PrimaryColumn } from "typeorm";

/** Somebody who answers customers. */
@Entity({ name: "support_agent" })
export class SupportAgentEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** As other records keep authors. */
  @PrimaryColumn({ name: "member", type: "text" })
  member!: string;

  @Column({ name: "skills", type: "text", array: true, default: "{}" })
  skills!: string[];

  /** Of en and zh-CN. */
  @Column({ name: "locales", type: "text", array: true, default: "{en,zh-CN}" })
  locales!: string[];

  /** Conversations at once. */
  @Column({ name: "capacity", type: "integer", default: 5 })
  capacity!: number;

  /** Whether conversations are given to them. */
  @Column({ name: "is_available", type: "boolean", default: false })
  isAvailable!: boolean;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
