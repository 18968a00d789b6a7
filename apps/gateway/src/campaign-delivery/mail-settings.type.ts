import type { MailSecurity as StoredSecurity } from "@bellwether/campaigns/delivery/mail/mail-server";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const MailSecurity = describedEnum("MailSecurity", "How a mail server is talked to.", {
  TLS: "Encrypted from the first byte; usually port 465.",
  STARTTLS: "Encrypted before anything is said; usually port 587.",
  NONE: "Not encrypted; only a server on this machine may be talked to so.",
} satisfies Record<StoredSecurity, string>);
export type MailSecurity = keyof typeof MailSecurity;

export const MailFindingWeight = describedEnum("MailFindingWeight", "What a finding means for sending.", {
  STOPS: "Nothing is sent before it is put right.",
  WARNS: "Mails may land among spam.",
  FINE: "As it should be.",
});
export type MailFindingWeight = keyof typeof MailFindingWeight;

@ObjectType("MailFinding", { description: "What was found of the domain that mails are sent from." })
export class MailFinding {
  @Field(() => MailFindingWeight, { description: "What it means for sending." })
  weight!: MailFindingWeight;

  @Field(() => String, { description: "What it is, and what to do about it." })
  message!: string;
}

@ObjectType("MailSettings", {
  description: "By which server an organisation's campaigns send mail, and in whose name.",
})
export class MailSettings {
  @Field(() => String, { description: "The server's name." })
  host!: string;

  @Field(() => Int, { description: "Its port." })
  port!: number;

  @Field(() => MailSecurity, { description: "How it is talked to." })
  security!: MailSecurity;

  @Field(() => String, { nullable: true, description: "As whom; null where it asks for nobody." })
  username!: string | null;

  @Field(() => Boolean, { description: "Whether a password is kept; nobody is shown it." })
  hasPassword!: boolean;

  @Field(() => String, { description: "The sender's name, as readers see it." })
  fromName!: string;

  @Field(() => String, { description: "The sender's address." })
  fromAddress!: string;

  @Field(() => String, { nullable: true, description: "Where answers go; null: to the sender's address." })
  replyTo!: string | null;

  @Field(() => String, { description: "The sender's postal address, which the law wants in every mail." })
  postalAddress!: string;

  @Field(() => String, { nullable: true, description: "The DKIM selector under which the server's key is published." })
  dkimSelector!: string | null;

  @Field(() => Int, { description: "Mails a second at most." })
  perSecond!: number;

  @Field(() => Boolean, { description: "Whether it is noted that a mail was opened." })
  tracksOpens!: boolean;

  @Field(() => Money, { description: "What a thousand mails cost." })
  costPerThousand!: Money;

  @Field(() => [MailFinding], {
    nullable: true,
    description: "What was found of the sender's domain; null where it was not looked at since it changed.",
  })
  findings!: MailFinding[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When that was." })
  checkedAt!: Date | null;

  @Field(() => Int, { description: "Grows with every change; a change names the one that it rests on." })
  version!: number;
}

@InputType("MailSettingsInput", { description: "By which server to send mail, and in whose name." })
export class MailSettingsInput {
  @Field(() => Int, { description: "The `version` that this rests on; 0 where there are no settings yet." })
  version!: number;

  @Field(() => String, { description: "The server's name." })
  host!: string;

  @Field(() => Int, { description: "Its port." })
  port!: number;

  @Field(() => MailSecurity, { description: "How it is talked to." })
  security!: MailSecurity;

  @Field(() => String, { nullable: true, description: "As whom; empty where it asks for nobody." })
  username?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The password; the one that is kept stays when not given, and goes to no other server.",
  })
  password?: string | null;

  @Field(() => String, { description: "The sender's name, as readers see it; 1 to 100 characters." })
  fromName!: string;

  @Field(() => String, { description: "The sender's address." })
  fromAddress!: string;

  @Field(() => String, { nullable: true, description: "Where answers go." })
  replyTo?: string | null;

  @Field(() => String, { description: "The sender's postal address; 5 to 300 characters." })
  postalAddress!: string;

  @Field(() => String, { nullable: true, description: "The DKIM selector under which the server's key is published." })
  dkimSelector?: string | null;

  @Field(() => Int, { defaultValue: 10, description: "Mails a second at most, 1 to 1,000." })
  perSecond!: number;

  @Field(() => Boolean, { defaultValue: false, description: "Whether to note that a mail was opened." })
  tracksOpens!: boolean;

  @Field(() => DecimalScalar, { defaultValue: "0", description: "What a thousand mails cost." })
  costPerThousand!: string;
}

@ObjectType("MailSettingsPayload", { description: "What became of changing or checking the mail settings." })
export class MailSettingsPayload {
  @Field(() => MailSettings, {
    nullable: true,
    description: "The settings as they are now; null when nothing was done.",
  })
  mailSettings!: MailSettings | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}
