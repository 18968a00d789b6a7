import { Column, Entity, PrimaryColumn } from "typeorm";

/** How satisfied a customer probably was who did not say. */
@Entity({ name: "conversation_satisfaction" })
export class ConversationSatisfactionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "conversation_id", type: "uuid" })
  conversationId!: string;

  @Column({ name: "model_version_id", type: "uuid" })
  modelVersionId!: string;

  /** The mean mark, 1 to 5. */
  @Column({ name: "expected", type: "double precision" })
  expected!: number;

  /** Probability of a 1 or a 2. */
  @Column({ name: "dissatisfied", type: "double precision" })
  dissatisfied!: number;

  /** What happened that speaks most against it, one of `satisfactionSigns` in the support service each; worst first. */
  @Column({ name: "against", type: "text", array: true, default: [] })
  against!: string[];

  @Column({ name: "predicted_at", type: "timestamptz", default: () => "now()" })
  predictedAt!: Date;
}
