/** What an attempt to hand a message over came to. */
export type HandOver =
  /** The server took it on; it answers for it from here on. */
  | { outcome: "SENT"; answer: string }
  /** Never again to this address; `isGone`: nobody is there. */
  | { outcome: "BOUNCED"; answer: string; isGone: boolean }
  /** Not now. */
  | { outcome: "LATER"; answer: string; isConnection: boolean }
  /** The server wants none of ours, whoever it is for: no use in trying the next. */
  | { outcome: "STOPPED"; answer: string; code: SendStopCode };

export type SendStopCode = "mail.unauthorised" | "mail.sender-refused" | "mail.no-encryption";

/** What is known of a failure to send; the names are nodemailer's. */
export interface SmtpFailure {
  code?: string | undefined;
  /** The command that was answered so. */
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
  message?: string | undefined;
}

/** Characters kept of a server's answer. */
const answerLength = 200;

/** Enhanced status codes (RFC 3463, 3.2) by which a mailbox does not exist, moved away or takes nothing any more. */
const goneCodes = new Set(["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"]);

/** Whether an enhanced status code says that nobody is there. 5.1.7 and 5.1.8 do not: they blame the sender's own address. */
export function isGoneStatus(status: string): boolean {
  return goneCodes.has(status);
}

/** Sorts a failure by what is to be done about it (RFC 5321, 4.2.1: 4yz may be tried again, 5yz may not). */
export function judgeFailure(failure: SmtpFailure): Exclude<HandOver, { outcome: "SENT" }> {
  const { code, command = "", responseCode, response } = failure;
  const answer = kept(response ?? failure.message ?? "");
  if (code === "EAUTH" || code === "ENOAUTH" || responseCode === 530 || responseCode === 535)
    return { outcome: "STOPPED", answer, code: "mail.unauthorised" };
  if (code === "ETLS") return { outcome: "STOPPED", answer, code: "mail.no-encryption" };
  if (responseCode === undefined || responseCode < 400) return { outcome: "LATER", answer, isConnection: true };
  if (responseCode < 500) return { outcome: "LATER", answer, isConnection: responseCode === 421 };
  if (command.toUpperCase().startsWith("MAIL")) return { outcome: "STOPPED", answer, code: "mail.sender-refused" };
  return { outcome: "BOUNCED", answer, isGone: isGone(responseCode, answer) };
}

function isGone(responseCode: number, answer: string): boolean {
  const enhanced = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(answer)?.[0];
  if (enhanced !== undefined) return isGoneStatus(enhanced);
  return responseCode === 550 || responseCode === 551 || responseCode === 553;
}

/** On one line and without what cannot be stored. */
export function kept(answer: string): string {
  return answer
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, answerLength);
}
