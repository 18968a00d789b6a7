import { Column, Entity, PrimaryColumn } from "typeorm";

/** Who looks at a conversation or types in it. */
@Entity({ name: "conversation_presence" })
export class ConversationPresenceEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "conversation_id", type: "uuid" })
  conversationId!: string;

  /** An author, or `customer`. */
  @PrimaryColumn({ name: "who", type: "text" })
  who!: string;

  @Column({ name: "is_typing", type: "boolean" })
  isTyping!: boolean;

  /** After which it is not true any more, unless said again. */
  @Column({ name: "until", type: "timestamptz" })
  until!: Date;
}
