import { Column, Entity, PrimaryColumn } from "typeorm";

/** A node of the product category tree. */
@Entity({ name: "category" })
export class CategoryEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "parent_id", type: "uuid", nullable: true })
  parentId!: string | null;

  @Column({ name: "name", type: "text" })
  name!: string;

  /** Names from the root, joined by " > "; unique within the organisation. */
  @Column({ name: "path", type: "text" })
  path!: string;
}
