import type { Answer } from "@bellwether/runtime/webhooks/exchange";
import { z } from "zod";
import { kept } from "../model/smtp-answer.ts";
import { type AdHttp, jsonOf } from "./ad-http.ts";
import { type AudienceChannel, type ListAnswer, type ListedPerson, nobodyRefused } from "./audience-channel.ts";
import { digestsOf } from "./model/ad-digests.ts";

export interface GoogleList {
  /** Such as https://datamanager.googleapis.com */
  url: string;
  /** Where tokens are had, such as https://oauth2.googleapis.com/token */
  tokenUrl: string;
  /** The Google Ads account that owns the list; digits. */
  accountId: string;
  /** The manager account that is signed in as; null for the owner itself. */
  managerId: string | null;
  /** The user list's id. */
  listId: string;
  clientId: string;
  clientSecret: string;
  refreshToken: string;
}

const token = z.object({ access_token: z.string().min(1) });
const refusal = z.object({
  error: z.object({
    message: z.string().default(""),
    status: z.string().default(""),
    details: z
      .array(
        z.object({
          fieldViolations: z
            .array(
              z.object({
                field: z.string().default(""),
                reason: z.string().optional(),
                description: z.string().optional(),
              }),
            )
            .optional(),
        }),
      )
      .default([]),
  }),
});

/** Nobody, of an address that can be nobody's (RFC 2606). */
const nobody = digestsOf("GOOGLE", { email: "nobody@example.invalid", phone: null }).email!.toString("hex");

/**
 * A Customer Match list by Google's Data Manager API, which is where Google has such lists filled since 2026. A request with a person in it
 * that cannot be read is refused whole and names them: the others are told again without.
 */
export class GoogleChannel implements AudienceChannel {
  readonly batch = 10_000;
  private accessToken: string | null = null;

  constructor(
    private readonly http: AdHttp,
    private readonly list: GoogleList,
  ) {}

  /** Has a request judged that is not carried out. */
  check(): Promise<ListAnswer> {
    return this.tell("ingest", [{ id: "", email: nobody, phone: null }], { validateOnly: true });
  }

  add(people: readonly ListedPerson[]): Promise<ListAnswer> {
    return this.tell("ingest", people, {});
  }

  remove(people: readonly ListedPerson[]): Promise<ListAnswer> {
    return this.tell("remove", people, {});
  }

  private async tell(deed: "ingest" | "remove", people: readonly ListedPerson[], more: object): Promise<ListAnswer> {
    const refused = new Map<string, string>();
    for (;;) {
      const left = people.filter(({ id }) => !refused.has(id));
      if (left.length === 0) return { outcome: "TAKEN", answer: "", refused };
      const answer = await this.send(deed, { ...this.wordsOf(deed), audienceMembers: left.map(memberOf), ...more });
      if (!("status" in answer)) return answer;
      if (answer.status < 300) return { outcome: "TAKEN", answer: kept(answer.body), refused };
      const unread = answer.status === 400 ? unreadIn(answer, left) : nobodyRefused;
      if (unread.size === 0) return judge(answer);
      for (const [id, why] of unread) refused.set(id, why);
    }
  }

  private wordsOf(deed: "ingest" | "remove") {
    const { accountId, managerId, listId } = this.list;
    const account = (id: string) => ({ accountType: "GOOGLE_ADS", accountId: id });
    const destination = {
      operatingAccount: account(accountId),
      ...(managerId === null ? {} : { loginAccount: account(managerId) }),
      productDestinationId: listId,
    };
    const words = { destinations: [destination], encoding: "HEX" };
    if (deed === "remove") return words;
    // Only people who agreed are told of; who has not is no member.
    const consent = { adUserData: "CONSENT_GRANTED", adPersonalization: "CONSENT_GRANTED" };
    return { ...words, consent, termsOfService: { customerMatchTermsOfServiceStatus: "ACCEPTED" } };
  }

  /** Under a token, renewed once where it is refused: it lasts an hour. */
  private async send(deed: string, body: object): Promise<Answer | ListAnswer> {
    for (const isLast of [false, true]) {
      if (this.accessToken === null) {
        const had = await this.renew();
        if (had !== null) return had;
      }
      const answer = await this.http.send(
        {
          method: "POST",
          url: `${this.list.url}/v1/audienceMembers:${deed}`,
          headers: { authorization: `Bearer ${this.accessToken}`, "content-type": "application/json" },
          body: JSON.stringify(body),
        },
        isBusy,
      );
      if (answer === null) return { outcome: "LATER", answer: "" };
      if (answer.status !== 401 || isLast) return answer;
      this.accessToken = null;
    }
    throw new Error("The last attempt returns.");
  }

  /** Asks for a token (RFC 6749, 6). @returns null once there is one */
  private async renew(): Promise<ListAnswer | null> {
    const { tokenUrl, clientId, clientSecret, refreshToken } = this.list;
    const form = {
      grant_type: "refresh_token",
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    };
    const answer = await this.http.send(
      {
        method: "POST",
        url: tokenUrl,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(form).toString(),
      },
      isBusy,
    );
    if (answer === null || isBusy(answer)) return { outcome: "LATER", answer: kept(answer?.body ?? "") };
    const { success, data } = token.safeParse(jsonOf(answer));
    if (!success || answer.status >= 300)
      return { outcome: "STOPPED", code: "ads.unauthorised", answer: kept(answer.body) };
    this.accessToken = data.access_token;
    return null;
  }
}

function memberOf({ email, phone }: ListedPerson) {
  const userIdentifiers = [
    ...(email === null ? [] : [{ emailAddress: email }]),
    ...(phone === null ? [] : [{ phoneNumber: phone }]),
  ];
  return { userData: { userIdentifiers } };
}

function isBusy({ status }: Answer): boolean {
  return status === 429 || status >= 500;
}

/** The people whom a refusal names, such as by `audience_members.audience_members[0].user_data`. */
function unreadIn(answer: Answer, people: readonly ListedPerson[]): ReadonlyMap<string, string> {
  const { data } = refusal.safeParse(jsonOf(answer));
  const unread = new Map<string, string>();
  for (const { fieldViolations = [] } of data?.error.details ?? [])
    for (const { field, reason, description } of fieldViolations) {
      const person = people[Number(/audience_?members\[(\d+)\]/i.exec(field)?.[1] ?? Number.NaN)];
      if (person !== undefined) unread.set(person.id, reason ?? description ?? "");
    }
  return unread;
}

function judge(answer: Answer): ListAnswer {
  if (isBusy(answer)) return { outcome: "LATER", answer: kept(answer.body) };
  const { data } = refusal.safeParse(jsonOf(answer));
  const words = kept(data?.error.message || answer.body);
  if (answer.status === 401 || answer.status === 403)
    return { outcome: "STOPPED", code: "ads.unauthorised", answer: words };
  return { outcome: "STOPPED", code: answer.status === 404 ? "ads.no-list" : "ads.refused", answer: words };
}
