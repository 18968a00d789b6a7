import { createHash } from "node:crypto";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { OperationCheck } from "../limits/check-operation.ts";
import { limitExceeded } from "../limits/limit-exceeded.ts";
import type { Limits } from "../limits/limits.ts";
import type { TrustedDocuments } from "../limits/trusted-documents.ts";

/** What a client asks to be told. */
export interface SubscriptionPayload {
  query?: unknown;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
  extensions?: unknown;
  documentId?: unknown;
}

/** A subscription that may be followed. */
export interface SubscriptionRequest {
  document: DocumentNode;
  /** SHA-256 of the document's text. */
  documentHash: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/** Holds subscriptions to the same rules as requests. */
export class SubscriptionGate {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
    private readonly check: OperationCheck,
    private readonly trusted: TrustedDocuments,
    private readonly introspectable: boolean,
  ) {}

  /** The subscription, or why it is none that is answered here. */
  admit(payload: SubscriptionPayload): SubscriptionRequest | GraphQLError[] {
    try {
      return this.read(payload);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  private read(payload: SubscriptionPayload): SubscriptionRequest | GraphQLError[] {
    const query = this.trusted.resolve(payload);
    if (query === undefined) throw badRequest("There is neither a query nor the id of a registered one.");
    const document = this.parse(query);
    const operation = getOperationAST(document, payload.operationName);
    if (!operation) throw badRequest("The document has no such operation; name one of those it has.");
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
      throw badRequest("Only subscriptions travel here; send queries and mutations to POST /graphql.");
    const rules = this.introspectable ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    const errors = validate(this.schema, document, rules, { maxErrors: 20 });
    if (errors.length > 0) return [...errors];
    const variables = payload.variables ?? {};
    const refusal = this.check.refusal(document, operation, variables);
    if (refusal !== null) throw refusal;
    return { document, documentHash: sha256(query), operationName: operation.name?.value ?? null, variables };
  }

  private parse(query: string): DocumentNode {
    try {
      return parse(query, { maxTokens: this.limits.tokens });
    } catch (error) {
      if (/more tha[nt] \d+ tokens/.test((error as Error).message))
        throw limitExceeded("tokens", this.limits.tokens + 1, this.limits.tokens);
      throw error;
    }
  }
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
