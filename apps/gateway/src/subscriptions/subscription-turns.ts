import type { FastifyRequest } from "fastify";
import { closing } from "../limits/deadline.ts";
import { answerableThrown, type ErrorOrigin } from "../server/answer-errors.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import { type LiveRequest, openLiveRequest, type RequestGround } from "../server/live-request.ts";
import type { OpenTurn } from "./follow-subscription.ts";

/** Opens a request for every event of a subscription, while the gateway runs and the credentials are good. */
export function turnsOf(
  request: FastifyRequest,
  ground: RequestGround,
  gatekeeper: Gatekeeper,
  underWay: Set<LiveRequest>,
  isClosing: () => boolean,
): OpenTurn {
  return async () => {
    if (isClosing()) return closing();
    const identity = await gatekeeper.identify(request).catch((error) => answerableThrown(error, originOf(request)));
    if (!("tenantId" in identity)) return identity;
    const live = openLiveRequest(ground, {
      identity,
      requestId: request.id,
      log: request.log,
      acceptLanguage: request.headers["accept-language"],
    });
    underWay.add(live);
    return {
      ...live,
      async close() {
        try {
          await live.close();
        } finally {
          underWay.delete(live);
        }
      },
    };
  };
}

/** What an error that comes before anything is opened is logged with. */
export const originOf = ({ id, log }: FastifyRequest): ErrorOrigin => ({ requestId: id, log });
