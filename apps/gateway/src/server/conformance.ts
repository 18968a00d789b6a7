import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import type { RequestContext } from "../context.ts";

const wantsLegacyJson = (accept: string | undefined): boolean =>
  accept?.includes("application/graphql-response+json") !== true;

/**
 * GraphQL over HTTP: a client that has not asked for `application/graphql-response+json` is given 200 for a well-formed
 * request that was refused, since it takes any other status for a failure of the transport. Refusals of who asks or how
 * often, and what is away, keep their status.
 */
export const legacyStatus: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const { http } = response;
        if (http.status !== 400 || request.query === undefined || request.query === "") return;
        if (wantsLegacyJson(request.http?.headers.get("accept"))) http.status = 200;
      },
    };
  },
};

/**
 * A GET that a browser did not send for another site needs no preflight header: programs send neither Origin nor
 * Sec-Fetch-Site. Apollo answers queries alone by GET, so nothing can be changed by one.
 */
export function allowPlainGet(app: FastifyInstance, path: string): void {
  app.addHook("onRequest", async (request) => {
    if (request.method !== "GET" || request.url.split("?", 1)[0] !== path) return;
    const site = request.headers["sec-fetch-site"];
    const sameSite = site === undefined || site === "same-origin" || site === "none";
    if (request.headers.origin === undefined && sameSite) request.headers["apollo-require-preflight"] = "1";
  });
}
