import { Column, Entity, PrimaryColumn } from "typeorm";

/** What agents tell each other beside a conversation; customers never see it. */
@Entity({ name: "conversation_note" })
export class ConversationNoteEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "conversation_id", type: "uuid" })
  conversationId!: string;

  /** Member, as other records keep authors. */
  @Column({ name: "author", type: "text" })
  author!: string;

  @Column({ name: "text", type: "text" })
  text!: string;

  /** What it is found by. */
  @Column({ name: "words", type: "tsvector", default: "" })
  words!: string;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;
}
