import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { type SecretBox, Unreadable } from "@bellwether/runtime/webhooks/secret-box";
import { adCredentials, credentialsOf, type StoredAdAudience } from "./ad-audience.ts";
import { AdAddressRefused, AdHttp, type AdHttpOptions } from "./ad-http.ts";
import type { AudienceChannel, ListAnswer } from "./audience-channel.ts";
import { GoogleChannel } from "./google-channel.ts";
import { MetaChannel } from "./meta-channel.ts";

/** Where the platforms are. */
export interface AdAddresses {
  meta: string;
  google: string;
  googleToken: string;
}

export const adAddresses: AdAddresses = {
  meta: "https://graph.facebook.com",
  google: "https://datamanager.googleapis.com",
  googleToken: "https://oauth2.googleapis.com/token",
};

/** What a process reaches ad platforms with. */
export interface AdAccess {
  secrets: SecretBox;
  destinations: Destinations;
  /** Default: the platforms' own. */
  adAddresses?: AdAddresses;
  /** Milliseconds before a request is tried again; see `AdHttp`. */
  adFirstWaitMs?: number;
  /** Attempts of a request; see `AdHttp`. */
  adAttempts?: number;
}

/** What has to be known of a list to open it. */
export type OpenedList = Pick<
  StoredAdAudience,
  "id" | "platform" | "listId" | "accountId" | "managerId" | "credentials"
>;

/** Opens a list. What its credentials or its address keep from being asked is an answer like the platform's own. */
export function openChannel(
  stored: OpenedList,
  access: AdAccess,
  tenantId: string,
  signal: AbortSignal,
): AudienceChannel {
  const options: AdHttpOptions = { destinations: access.destinations, signal };
  if (access.adFirstWaitMs !== undefined) options.firstWaitMs = access.adFirstWaitMs;
  if (access.adAttempts !== undefined) options.attempts = access.adAttempts;
  const http = new AdHttp(options);
  const { meta, google, googleToken } = access.adAddresses ?? adAddresses;
  const { platform, listId, accountId, managerId } = stored;
  const opened = () => {
    const credentials = credentialsOf(stored, access.secrets, tenantId);
    if (platform === "META")
      return new MetaChannel(http, { url: meta, listId, ...adCredentials.META.parse(credentials) });
    const own = adCredentials.GOOGLE.parse(credentials);
    return new GoogleChannel(http, {
      url: google,
      tokenUrl: googleToken,
      accountId: accountId!,
      managerId,
      listId,
      ...own,
    });
  };
  let channel: AudienceChannel | null = null;
  const ask = async (question: (channel: AudienceChannel) => Promise<ListAnswer>): Promise<ListAnswer> => {
    try {
      channel ??= opened();
      return await question(channel);
    } catch (error) {
      if (error instanceof AdAddressRefused) return { outcome: "STOPPED", code: "ads.private", answer: error.message };
      if (error instanceof Unreadable) return { outcome: "STOPPED", code: "ads.secret", answer: "" };
      throw error;
    }
  };
  return {
    batch: 10_000,
    check: () => ask((one) => one.check()),
    add: (people) => ask((one) => one.add(people)),
    remove: (people) => ask((one) => one.remove(people)),
  };
}
