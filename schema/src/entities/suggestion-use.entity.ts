import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an agent made of the reply that was suggested to them. */
@Entity({ name: "suggestion_use" })
export class SuggestionUseEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  /** The agent's reply. */
  @PrimaryColumn({ name: "message_id", type: "uuid" })
  messageId!: string;

  /** The kept answer that was suggested. */
  @Column({ name: "answer_id", type: "uuid" })
  answerId!: string;

  @Column({ name: "outcome", type: "text" })
  outcome!: "AS_IS" | "EDITED" | "UNUSED";

  /** Share of the suggestion that the reply still has, 0 … 1. */
  @Column({ name: "kept", type: "double precision" })
  kept!: number;

  @Column({ name: "replied_at", type: "timestamptz", default: () => "now()" })
  repliedAt!: Date;
}
