import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { describe, expect, it } from "@jest/globals";
import { describeProblem } from "./problem.ts";

describe("describeProblem", () => {
  it("reads the code and the request id of a GraphQL error", () => {
    const error = new CombinedGraphQLErrors({
      errors: [{ message: "no", extensions: { code: "FORBIDDEN", requestId: "r-1" } }],
    });
    expect(describeProblem(error)).toEqual({ kind: "forbidden", requestId: "r-1" });
  });

  it("tells a limit of requests, which passes, from a limit of the question, which does not", () => {
    const limited = (limit: string) =>
      describeProblem(
        new CombinedGraphQLErrors({ errors: [{ message: "no", extensions: { code: "LIMIT_EXCEEDED", limit } }] }),
      ).kind;
    expect(limited("requestsPerMinute")).toBe("busy");
    expect(limited("cost")).toBe("invalid");
  });

  it("reads the status and the request id of an answer that is not GraphQL", () => {
    const response = new Response("", { status: 503, headers: { "x-request-id": "r-2" } });
    expect(describeProblem(new ServerError("gone", { response, bodyText: "<html>" }))).toEqual({
      kind: "unavailable",
      requestId: "r-2",
    });
  });

  it("takes a failed fetch for a lost connection", () => {
    expect(describeProblem(new TypeError("Failed to fetch"))).toEqual({ kind: "offline", requestId: null });
  });

  it("calls what it does not know unexpected", () => {
    expect(describeProblem(new Error("?")).kind).toBe("unexpected");
  });
});
