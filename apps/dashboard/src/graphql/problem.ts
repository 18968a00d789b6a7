import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";

export type ProblemKind =
  | "signedOut"
  | "forbidden"
  | "notFound"
  | "invalid"
  | "busy"
  | "unavailable"
  | "offline"
  | "unexpected";

/** An error as a page tells it. */
export interface Problem {
  kind: ProblemKind;
  /** What to quote to the people who run the server; null when the request never reached it. */
  requestId: string | null;
}

const kindByCode: Record<string, ProblemKind> = {
  UNAUTHENTICATED: "signedOut",
  FORBIDDEN: "forbidden",
  NOT_FOUND: "notFound",
  BAD_USER_INPUT: "invalid",
  GRAPHQL_VALIDATION_FAILED: "invalid",
  LIMIT_EXCEEDED: "invalid",
  UNAVAILABLE: "unavailable",
  TIMEOUT: "unavailable",
};

const kindByStatus: Record<number, ProblemKind> = {
  401: "signedOut",
  403: "forbidden",
  404: "notFound",
  400: "invalid",
  429: "busy",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** The request id that an answer's body names, wherever it stands. */
function requestIdIn(body: string): string | null {
  try {
    const parsed: unknown = JSON.parse(body);
    const errors = (parsed as { errors?: { extensions?: { requestId?: unknown } }[] }).errors;
    return text(errors?.[0]?.extensions?.requestId);
  } catch {
    return null;
  }
}

/** Sorts any error of the client into what a person can do about it. */
export function describeProblem(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions ?? {};
    return {
      kind: extensions.limit === "requestsPerMinute" ? "busy" : (kindByCode[String(extensions.code)] ?? "unexpected"),
      requestId: text(extensions.requestId) ?? text(extensions.correlationId),
    };
  }
  if (ServerError.is(error)) {
    const requestId = error.response.headers.get("x-request-id") ?? requestIdIn(error.bodyText);
    return { kind: kindByStatus[error.statusCode] ?? "unexpected", requestId };
  }
  if (error instanceof TypeError) return { kind: "offline", requestId: null };
  return { kind: "unexpected", requestId: null };
}
