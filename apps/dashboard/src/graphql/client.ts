import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { RetryLink } from "@apollo/client/link/retry";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { type DocumentNode, OperationTypeNode } from "graphql";
import { createClient } from "graphql-ws";
import type { Locale } from "../i18n/locales.ts";
import { describeProblem } from "./problem.ts";

/** The page to sign in on, which leads back here. */
export function signInAddress(): string {
  const here = `${window.location.pathname}${window.location.search}`;
  return here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`;
}

const toSignIn = new ErrorLink(({ error }) => {
  if (describeProblem(error).kind === "signedOut") window.location.assign(signInAddress());
});

/** A question may be asked again when nobody answered; an action never is. */
const askAgain = new RetryLink({
  delay: { initial: 300, jitter: true },
  attempts: {
    max: 3,
    retryIf: (error, operation) => {
      const { kind } = describeProblem(error);
      return operation.operationType === OperationTypeNode.QUERY && (kind === "unavailable" || kind === "offline");
    },
  },
});

/** The id under which an operation is registered; codegen wrote it into the document. */
function registeredId(document: DocumentNode): string {
  const { __meta__: meta } = document as DocumentNode & { __meta__?: { hash?: string } };
  return (meta?.hash ?? "").replace(/^sha256:/, "");
}

/** Operations go by their ids, so that the gateway may answer these alone; one that it does not know is sent whole. */
const byId = new PersistedQueryLink({ generateHash: (document) => Promise.resolve(registeredId(document)) });

/** One client per tab. Everything goes through the dashboard's own origin, with the session's cookie. */
export function createApolloClient(locale: Locale): ApolloClient {
  const http = new HttpLink({
    uri: "/graphql",
    credentials: "same-origin",
    headers: { "accept-language": locale, "apollo-require-preflight": "true" },
  });
  const cache = new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          demandSummary: { keyArgs: ["horizon", "granularity"] },
          viewer: { merge: true },
          inventorySummary: { merge: true },
        },
      },
      // A forecast's id names its series; how much of it is asked for is part of the field.
      DemandForecast: { keyFields: ["id", "horizon"] },
      Viewer: { keyFields: [] },
      ModelRuntime: { keyFields: [] },
      InventorySummary: { keyFields: [] },
      SupportSetting: { keyFields: [] },
    },
  });
  if (typeof window === "undefined") return new ApolloClient({ link: http, cache, ssrMode: true });
  const origin = window.location.origin.replace(/^http/, "ws");
  const socket = new GraphQLWsLink(createClient({ url: `${origin}/graphql`, lazy: true, retryAttempts: 20 }));
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    socket,
    ApolloLink.from([toSignIn, askAgain, byId, http]),
  );
  return new ApolloClient({ link, cache });
}
