import { Field, InputType, Int, ObjectType } from "type-graphql";
import { MailSecurity } from "../campaign-delivery/mail-settings.type.ts";
import { UserError } from "../errors/user-error.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";

@ObjectType("SupportMailAccount", {
  description: "The mailbox that customers write to. Answers go out by the mail server of the organisation.",
})
export class SupportMailAccount {
  @Field(() => Boolean, { description: "Whether mails are fetched and answered." })
  isOn!: boolean;

  @Field(() => String, { description: "The address that customers write to, and that answers come from." })
  address!: string;

  @Field(() => String, { description: "The IMAP server's name." })
  host!: string;

  @Field(() => Int, { description: "Its port." })
  port!: number;

  @Field(() => MailSecurity, { description: "How it is talked to." })
  security!: MailSecurity;

  @Field(() => String, { description: "As whom." })
  username!: string;

  @Field(() => String, { description: "The folder that mails arrive in." })
  mailbox!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last looked at; null before." })
  lookedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why mails cannot be fetched; null while they can." })
  problem!: string | null;

  @Field(() => Int, { description: "Grows with every change; a change names the one that it rests on." })
  version!: number;
}

@InputType("SupportMailSetInput", { description: "Which mailbox customers write to." })
export class SupportMailSetInput {
  @Field(() => Int, { description: "The `version` that this rests on; 0 where there is no mailbox yet." })
  version!: number;

  @Field(() => Boolean, { description: "Whether mails are fetched and answered." })
  isOn!: boolean;

  @Field(() => String, { description: "The address that customers write to." })
  address!: string;

  @Field(() => String, { description: "The IMAP server's name." })
  host!: string;

  @Field(() => Int, { description: "Its port; 993 is usual." })
  port!: number;

  @Field(() => MailSecurity, { description: "How it is talked to." })
  security!: MailSecurity;

  @Field(() => String, { description: "As whom." })
  username!: string;

  @Field(() => String, {
    nullable: true,
    description: "The password; the one that is kept stays when not given, and goes to no other server.",
  })
  password?: string | null;

  @Field(() => String, { description: "The folder that mails arrive in; INBOX is usual." })
  mailbox!: string;
}

@ObjectType("SupportMailPayload", { description: "What became of setting the mailbox." })
export class SupportMailPayload {
  @Field(() => SupportMailAccount, { nullable: true, description: "The mailbox now; null when nothing was changed." })
  account!: SupportMailAccount | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}
