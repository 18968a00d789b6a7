import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

/**
 * A hook that lets through only who presents the token. Without a token it lets everybody through: then only the address
 * that the server listens on protects it.
 */
export function bearerGuard(token: string | undefined) {
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (expected === undefined) return;
    // Hashes have one length, so the comparison's time says nothing about the token.
    const given = digest(request.headers.authorization ?? "");
    if (!timingSafeEqual(given, expected))
      await reply
        .code(401)
        .header("www-authenticate", "Bearer")
        .send({ error: "This server asks for its bearer token." });
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
