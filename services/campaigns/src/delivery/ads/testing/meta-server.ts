import { type Heard, isDigest, PlatformServer, type Said } from "./platform-server.ts";

interface Told {
  payload: { schema: string[]; data: [string, string][] };
  session?: { session_id: number; batch_seq: number; last_batch_flag: boolean; estimated_num_total: number };
}

/** Custom audiences as the Marketing API's documentation has them, of one list and one token. */
export class MetaServer extends PlatformServer {
  static readonly listId = "23850000000000001";
  static readonly accessToken = "meta-token";
  /** Sessions that are over: nothing may be added to them but what they had. */
  private readonly sessions = new Map<number, string>();

  static async open(): Promise<MetaServer> {
    const server = new MetaServer();
    await server.listen();
    return server;
  }

  protected carryOut({ method, path, token, body }: Heard): Said {
    if (token !== MetaServer.accessToken) return refused(401, 190, "Invalid OAuth access token.");
    const address = new URL(path, "http://meta");
    const [, version, listId, edge] = address.pathname.split("/");
    if (!/^v\d+\.\d$/.test(version ?? "")) return refused(400, 2500, "Unknown path components.");
    if (listId !== MetaServer.listId)
      return refused(400, 100, "Unsupported request. Object does not exist.", { error_subcode: 33 });
    if (method === "GET") return { status: 200, body: { id: listId, name: "Spring" } };
    if (edge !== "users") return refused(400, 100, "Unknown edge.");
    return this.tell(method, JSON.parse(body) as Told);
  }

  private tell(method: string, { payload, session }: Told): Said {
    if (payload.schema.join() !== "EMAIL,PHONE") return refused(400, 100, "Invalid schema.");
    if (payload.data.length > 10_000) return refused(400, 100, "At most 10,000 users a request.");
    const isWellFormed = (row: string[]) =>
      row.length === 2 && row.some((one) => one !== "") && row.every((one) => one === "" || isDigest(one));
    if (!payload.data.every(isWellFormed)) return refused(400, 100, "Data is not hashed.", { error_subcode: 1870145 });
    if (method === "POST") {
      const wrong = this.wrongSession(session, payload.data);
      if (wrong !== null) return wrong;
    }
    for (const row of payload.data)
      if (method === "POST") this.members.add(row.join("|"));
      else this.members.delete(row.join("|"));
    return {
      status: 200,
      body: { audience_id: MetaServer.listId, num_received: payload.data.length, num_invalid_entries: 0 },
    };
  }

  private wrongSession(session: Told["session"], data: unknown): Said | null {
    const wrong = (why: string) => refused(400, 2650, why);
    if (session === undefined || !Number.isSafeInteger(session.session_id) || session.session_id < 1)
      return wrong("A session is needed.");
    if (session.batch_seq !== 1 || !session.last_batch_flag) return wrong("The session was left open.");
    const had = this.sessions.get(session.session_id);
    if (had !== undefined && had !== JSON.stringify(data)) return wrong("The session is over.");
    this.sessions.set(session.session_id, JSON.stringify(data));
    return null;
  }
}

function refused(status: number, code: number, message: string, more: object = {}): Said {
  return { status, body: { error: { message, type: "OAuthException", code, fbtrace_id: "A1", ...more } } };
}
