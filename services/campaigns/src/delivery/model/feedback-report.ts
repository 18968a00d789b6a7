import { isGoneStatus } from "./smtp-answer.ts";

/** What a mailbox told about a message of ours. */
export interface FeedbackReport {
  kind: "BOUNCE" | "COMPLAINT";
  /** Key of the message. */
  sendId: string;
  /** Enhanced status code of a bounce, such as 5.1.1; null where none was told. */
  status: string | null;
  /** Nobody is there: not to be written to again. Complaints are always so. */
  isFinal: boolean;
}

const uuid = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";

/**
 * Reads a report that came by mail: of a message that could not be delivered (RFC 3464), or that its reader marked as spam (abuse
 * reports, RFC 5965). Both hold the original's headers, by whose Message-ID we know which it was. Delays are no bounces.
 *
 * @param raw the mail as it came
 * @returns null where it is neither, or of none of our messages
 */
export function readFeedback(raw: string): FeedbackReport | null {
  const text = raw.replace(/\r\n/g, "\n");
  const [head = "", ...rest] = text.split("\n\n");
  const body = rest.join("\n\n");
  const sendId = new RegExp(`^message-id:\\s*<(${uuid})@`, "im").exec(body)?.[1]?.toLowerCase();
  if (sendId === undefined) return null;
  if (/^feedback-type:\s*(abuse|fraud|other)\b/im.test(body))
    return { kind: "COMPLAINT", sendId, status: null, isFinal: true };
  const isReport =
    /report-type="?delivery-status/i.test(unfolded(head)) || /^content-type:\s*message\/delivery-status/im.test(body);
  if (!isReport || !/^action:\s*failed\b/im.test(body)) return null;
  const status = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(body)?.[1] ?? null;
  return { kind: "BOUNCE", sendId, status, isFinal: status === null || isGoneStatus(status) };
}

function unfolded(head: string): string {
  return head.replace(/\n[ \t]+/g, " ");
}
