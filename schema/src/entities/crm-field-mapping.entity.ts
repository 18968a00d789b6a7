import { Column, Entity, PrimaryColumn } from "typeorm";

/** One field of customers and what it is in a CRM. */
@Entity({ name: "crm_field_mapping" })
export class CrmFieldMappingEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "connection_id", type: "uuid" })
  connectionId!: string;

  /** From 0, in the order in which a person arranged them. */
  @PrimaryColumn({ name: "position", type: "smallint" })
  position!: number;

  /** Ours: name, email, country, locale, acquisitionChannel, or `attributes.` and a key. */
  @Column({ name: "field", type: "text" })
  field!: string;

  /** The CRM's: one, or two that make up a name. */
  @Column({ name: "crm_fields", type: "text", array: true })
  crmFields!: string[];

  /** BOTH, IN (from the CRM) or OUT (to it). */
  @Column({ name: "direction", type: "text" })
  direction!: string;

  /** Whose value counts where both sides changed: CRM, BELLWETHER or NEWEST. */
  @Column({ name: "winner", type: "text" })
  winner!: string;

  /** As in `services/crm-connectors/src/mapping/transformation.ts`, applied in order on the way in. */
  @Column({ name: "transformations", type: "jsonb", default: [] })
  transformations!: Record<string, unknown>[];
}
