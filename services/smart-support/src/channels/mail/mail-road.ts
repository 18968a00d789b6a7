import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import type { MailProblem } from "./mail-problems.ts";

/** An answer as it goes out. */
export interface MailReply {
  /** The message's: the mail's Message-ID is made of it, so it is the same however often it is sent. */
  id: string;
  to: string;
  replyTo: string;
  subject: string;
  text: string;
  headers: Record<string, string>;
}

/** What became of handing one over. LATER: not now. REFUSED: never to this address. */
export type ReplyOutcome = { outcome: "SENT" } | { outcome: "LATER" | "REFUSED"; answer: string };

/** The organisation's mail server, open. */
export interface OpenRoad {
  /** In whose name it sends, in lower case. */
  fromAddress: string;
  send(reply: MailReply): Promise<ReplyOutcome>;
  close(): void;
}

/** The road by which all of the organisation's mails leave; who puts the processes together says which. */
export interface MailRoad {
  open(db: EntityManager, tenantId: TenantId): Promise<OpenRoad | MailProblem>;
}
