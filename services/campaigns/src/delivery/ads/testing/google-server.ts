import { type Heard, isDigest, PlatformServer, type Said } from "./platform-server.ts";

interface Told {
  destinations: { operatingAccount: { accountType: string; accountId: string }; productDestinationId: string }[];
  encoding: string;
  validateOnly?: boolean;
  consent?: { adUserData: string; adPersonalization: string };
  termsOfService?: { customerMatchTermsOfServiceStatus: string };
  audienceMembers: { userData: { userIdentifiers: { emailAddress?: string; phoneNumber?: string }[] } }[];
}

/** Audience members as the Data Manager API's documentation has them, and the endpoint that gives tokens for one of OAuth's. */
export class GoogleServer extends PlatformServer {
  static readonly accountId = "1234567890";
  static readonly listId = "7001";
  static readonly credentials = { clientId: "client", clientSecret: "secret", refreshToken: "refresh" };
  /** Digests that it cannot read, whatever they look like. */
  readonly unread = new Set<string>();
  private tokens = 0;

  static async open(): Promise<GoogleServer> {
    const server = new GoogleServer();
    await server.listen();
    return server;
  }

  /** Lets the token end that was given last. */
  expireToken(): void {
    this.tokens += 1;
  }

  protected carryOut({ path, token, body }: Heard): Said {
    if (path === "/token") return this.giveToken(new URLSearchParams(body));
    if (token !== `token-${this.tokens}`) return refused(401, "UNAUTHENTICATED", "Invalid credentials.");
    const deed = /^\/v1\/audienceMembers:(ingest|remove)$/.exec(path)?.[1];
    return deed === undefined
      ? refused(404, "NOT_FOUND", "No such method.")
      : this.tell(deed, JSON.parse(body) as Told);
  }

  private giveToken(form: URLSearchParams): Said {
    const { clientId, clientSecret, refreshToken } = GoogleServer.credentials;
    const isOurs =
      form.get("grant_type") === "refresh_token" &&
      form.get("client_id") === clientId &&
      form.get("client_secret") === clientSecret &&
      form.get("refresh_token") === refreshToken;
    if (!isOurs) return { status: 400, body: { error: "invalid_grant" } };
    this.tokens += 1;
    return { status: 200, body: { access_token: `token-${this.tokens}`, expires_in: 3_599, token_type: "Bearer" } };
  }

  private tell(deed: string, told: Told): Said {
    const [destination] = told.destinations;
    if (destination?.operatingAccount.accountId !== GoogleServer.accountId)
      return refused(403, "PERMISSION_DENIED", "The caller does not have permission.");
    if (destination.productDestinationId !== GoogleServer.listId)
      return refused(400, "INVALID_ARGUMENT", "There was a problem with the request.", [
        { field: "destinations[0].product_destination_id", reason: "INVALID_DESTINATION" },
      ]);
    if (told.audienceMembers.length > 10_000) return refused(400, "INVALID_ARGUMENT", "Too many audience members.");
    if (told.encoding !== "HEX") return refused(400, "INVALID_ARGUMENT", "Encoding is missing.");
    if (deed === "ingest" && told.consent?.adUserData !== "CONSENT_GRANTED")
      return refused(400, "INVALID_ARGUMENT", "Consent is missing.");
    if (deed === "ingest" && told.termsOfService?.customerMatchTermsOfServiceStatus !== "ACCEPTED")
      return refused(400, "INVALID_ARGUMENT", "Terms of service are not accepted.");
    const lines = told.audienceMembers.map(lineOf);
    const violations = lines.flatMap((line, at) =>
      line.split("|").every((one) => one === "" || (isDigest(one) && !this.unread.has(one)))
        ? []
        : [{ field: `audience_members.audience_members[${at}]`, reason: "INVALID_SHA256_FORMAT" }],
    );
    if (violations.length > 0)
      return refused(400, "INVALID_ARGUMENT", "There was a problem with the request.", violations);
    if (told.validateOnly !== true)
      for (const line of lines) deed === "ingest" ? this.members.add(line) : this.members.delete(line);
    return { status: 200, body: { requestId: `request-${this.heard.length}` } };
  }
}

function lineOf({ userData: { userIdentifiers } }: Told["audienceMembers"][number]): string {
  const email = userIdentifiers.find((one) => one.emailAddress !== undefined)?.emailAddress ?? "";
  const phone = userIdentifiers.find((one) => one.phoneNumber !== undefined)?.phoneNumber ?? "";
  return `${email}|${phone}`;
}

function refused(code: number, status: string, message: string, fieldViolations?: object[]): Said {
  const bad = { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations };
  return {
    status: code,
    body: { error: { code, message, status, details: fieldViolations === undefined ? [] : [bad] } },
  };
}
