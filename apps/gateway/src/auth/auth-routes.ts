import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type pg from "pg";
import { databaseAway } from "../server/answer-errors.ts";
import { refuse } from "../server/refusal.ts";
import type { RecentIdentities } from "./recent-identities.ts";
import type { SignIn } from "./sign-in.ts";

/**
 * The library's routes that are open to the outside. Members, roles and keys go through GraphQL, where the rules are (the
 * last owner stays, nobody grants what they lack), so the library's own ways to them are shut.
 */
const openRoutes = new Set([
  "POST /sign-in/email",
  "POST /sign-out",
  "POST /change-password",
  "POST /update-user",
  "POST /revoke-session",
  "POST /revoke-sessions",
  "POST /revoke-other-sessions",
  "POST /organization/set-active",
  "GET /get-session",
  "GET /list-sessions",
  "GET /organization/list",
]);

const basePath = "/api/auth";

/** Mounts the sign-in library under `/api/auth`. */
export function addAuthRoutes(
  app: FastifyInstance,
  signIn: SignIn,
  pool: pg.Pool,
  identities: Pick<RecentIdentities, "forgetAll">,
): void {
  app.route({
    method: ["GET", "POST"],
    url: `${basePath}/*`,
    async handler(request, reply) {
      const path = request.url.split("?", 1)[0]!.slice(basePath.length);
      if (!openRoutes.has(`${request.method} ${path}`)) return reply.callNotFound();
      const answer = await signIn.handler(toWebRequest(request));
      // Who ended a session or left an organisation is somebody else from now on, not in two seconds.
      if (request.method === "POST") identities.forgetAll();
      if (answer.status >= 500 && !(await answers(pool))) return refuse(request, reply, databaseAway());
      return send(reply, answer);
    },
  });
}

function toWebRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  // The sign-in limits count by this address: the one that Fastify believes, whatever the client claims.
  headers.set("x-forwarded-for", request.ip);
  headers.delete("content-length");
  const { body } = request;
  return new Request(new URL(request.url, "http://gateway.invalid"), {
    method: request.method,
    headers,
    ...(body === undefined || body === null ? {} : { body: JSON.stringify(body) }),
  });
}

async function send(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  reply.code(answer.status);
  for (const [name, value] of answer.headers) if (name !== "set-cookie") reply.header(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  return reply.send(answer.body === null ? null : await answer.text());
}

async function answers(pool: pg.Pool): Promise<boolean> {
  return pool.query("SELECT 1").then(
    () => true,
    () => false,
  );
}
