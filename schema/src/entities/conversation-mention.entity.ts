import { Column, Entity, PrimaryColumn } from "typeorm";

/** A member who was called by a note. */
@Entity({ name: "conversation_mention" })
export class ConversationMentionEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "note_id", type: "uuid" })
  noteId!: string;

  @PrimaryColumn({ name: "member", type: "text" })
  member!: string;

  @Column({ name: "seen_at", type: "timestamptz", nullable: true })
  seenAt!: Date | null;
}
