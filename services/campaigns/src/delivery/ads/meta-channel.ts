import { createHash } from "node:crypto";
import type { Answer } from "@bellwether/runtime/webhooks/exchange";
import { z } from "zod";
import { kept } from "../model/smtp-answer.ts";
import { type AdHttp, jsonOf } from "./ad-http.ts";
import { type AudienceChannel, type ListAnswer, type ListedPerson, nobodyRefused } from "./audience-channel.ts";

export interface MetaList {
  /** Such as https://graph.facebook.com; the version is part of ours. */
  url: string;
  /** The custom audience's id. */
  listId: string;
  /** Of a system user, with `ads_management`. */
  accessToken: string;
}

const version = "v25.0";

const taken = z.object({
  num_received: z.number(),
  num_invalid_entries: z.number().optional(),
  invalid_entry_samples: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).optional(),
});
const refusal = z.object({
  error: z.object({
    message: z.string().default(""),
    code: z.number(),
    error_subcode: z.number().optional(),
    error_user_msg: z.string().optional(),
    is_transient: z.boolean().optional(),
  }),
});

/** Codes of limits: of the app, the user, the account, and of custom audiences (Graph API, "Rate limits"). */
const limits = new Set([4, 17, 32, 341, 613, 80_000, 80_003, 80_004]);
/** A token that is none, has expired, or lacks a permission ("Handle errors"). */
const unauthorised = (code: number) => code === 10 || code === 102 || code === 190 || (code >= 200 && code <= 299);
/** Something of that id is not there, or not for this token. */
const isMissing = (code: number, subcode = 0) => code === 803 || (code === 100 && subcode === 33);

/**
 * A customer file custom audience of Meta's Marketing API (`/{id}/users`). Each batch is a session of its own whose number comes from its
 * people: a batch that is told again is the same session, and a process that dies leaves none open.
 */
export class MetaChannel implements AudienceChannel {
  readonly batch = 10_000;

  constructor(
    private readonly http: AdHttp,
    private readonly list: MetaList,
  ) {}

  async check(): Promise<ListAnswer> {
    const answer = await this.send("GET", "?fields=id,name,subtype,operation_status");
    return judge(answer, z.object({ id: z.string() }), () => nobodyRefused);
  }

  add(people: readonly ListedPerson[]): Promise<ListAnswer> {
    const session = {
      session_id: sessionOf(people),
      batch_seq: 1,
      last_batch_flag: true,
      estimated_num_total: people.length,
    };
    return this.tell("POST", people, { session });
  }

  remove(people: readonly ListedPerson[]): Promise<ListAnswer> {
    return this.tell("DELETE", people, {});
  }

  private async tell(method: "POST" | "DELETE", people: readonly ListedPerson[], more: object): Promise<ListAnswer> {
    const data = people.map(({ email, phone }) => [email ?? "", phone ?? ""]);
    const answer = await this.send(method, "/users", { payload: { schema: ["EMAIL", "PHONE"], data }, ...more });
    return judge(answer, taken, (said) => refusedOf(people, said.invalid_entry_samples));
  }

  private send(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<Answer | null> {
    const { url, listId, accessToken } = this.list;
    return this.http.send(
      {
        method,
        url: `${url}/${version}/${encodeURIComponent(listId)}${path}`,
        // In a header, where no log of addresses keeps it.
        headers: { authorization: `Bearer ${accessToken}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      isBusy,
    );
  }
}

/** Of 63 bits, as Meta's sessions are numbered. */
function sessionOf(people: readonly ListedPerson[]): number {
  const hash = createHash("sha256").update(people.map(({ id }) => id).join());
  // JSON has 53 of them.
  return Number(hash.digest().readBigUInt64BE() >> 11n);
}

function isBusy(answer: Answer): boolean {
  if (answer.status === 429 || answer.status >= 500) return true;
  const { success, data } = refusal.safeParse(jsonOf(answer));
  return success && (data.error.is_transient === true || limits.has(data.error.code));
}

function judge<Said>(
  answer: Answer | null,
  shape: z.ZodType<Said>,
  refusedIn: (said: Said) => ReadonlyMap<string, string>,
): ListAnswer {
  if (answer === null || isBusy(answer)) return { outcome: "LATER", answer: kept(answer?.body ?? "") };
  const json = jsonOf(answer);
  const said = answer.status < 300 ? shape.safeParse(json) : null;
  if (said?.success) return { outcome: "TAKEN", answer: kept(answer.body), refused: refusedIn(said.data) };
  const { data } = refusal.safeParse(json);
  if (data === undefined) return { outcome: "LATER", answer: kept(answer.body) };
  const { code, error_subcode: subcode, message, error_user_msg: told } = data.error;
  const words = kept(told ?? message);
  if (isMissing(code, subcode)) return { outcome: "STOPPED", code: "ads.no-list", answer: words };
  return { outcome: "STOPPED", code: unauthorised(code) ? "ads.unauthorised" : "ads.refused", answer: words };
}

/** Meta names the entries that it could not read, by what was sent. */
function refusedOf(people: readonly ListedPerson[], samples: unknown): ReadonlyMap<string, string> {
  if (samples === undefined) return nobodyRefused;
  const named = JSON.stringify(samples);
  if (!/[0-9a-f]{64}/.test(named)) return nobodyRefused;
  const unread = new Set(named.match(/[0-9a-f]{64}/g));
  const isUnread = ({ email, phone }: ListedPerson) =>
    (email === null || unread.has(email)) && (phone === null || unread.has(phone));
  return new Map(people.filter(isUnread).map(({ id }) => [id, "invalid_entry"]));
}
