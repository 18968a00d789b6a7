import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { Environment } from "@bellwether/schema/config/environment";
import type { FastifyBaseLogger } from "fastify";
import { type ExecutionResult, GraphQLError, type GraphQLSchema, printSchema } from "graphql";
import type { RequestContext } from "../context.ts";
import type { OperationCheck } from "../limits/check-operation.ts";
import { withinDeadline } from "../limits/deadline.ts";
import type { Limits } from "../limits/limits.ts";
import { answerableErrors, answerableThrown, formatError } from "./answer-errors.ts";
import type { CompiledExecution, Execution } from "./compiled-execution.ts";
import { legacyStatus } from "./conformance.ts";

export interface GraphQLServerOptions {
  schema: GraphQLSchema;
  execution: CompiledExecution;
  limits: Limits;
  check: OperationCheck;
  environment: Pick<Environment, "NODE_ENV" | "INTROSPECTION">;
  log: FastifyBaseLogger;
  plugins: ApolloServerPlugin<RequestContext>[];
}

/** Apollo Server with all its plugins, and our executor in the place where a federation gateway's would be. */
export function createGraphQLServer(options: GraphQLServerOptions): ApolloServer<RequestContext> {
  const { schema, execution, limits, check, environment, log } = options;
  return new ApolloServer<RequestContext>({
    gateway: {
      onSchemaLoadOrUpdate(told) {
        told({ apiSchema: schema, coreSupergraphSdl: printSchema(schema) });
        return () => undefined;
      },
      async load() {
        return {
          executor: ({ document, operationName, queryHash, request, context }) =>
            answer(execution, {
              document,
              operationName,
              documentHash: queryHash,
              variables: request.variables ?? {},
              context: context as RequestContext,
            }),
        };
      },
      async stop() {},
    },
    nodeEnv: environment.NODE_ENV,
    introspection: isIntrospectable(environment),
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !isIntrospectable(environment),
    stopOnTerminationSignals: false,
    stringifyResult: JSON.stringify,
    formatError,
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would wrap every field in a resolver, and answers that depend on who asks are not cached.
      ApolloServerPluginCacheControlDisabled(),
      legacyStatus,
      holdToLimits(check),
      ...options.plugins,
    ],
  });
}

/** Off in production unless asked for. */
export function isIntrospectable({
  NODE_ENV,
  INTROSPECTION,
}: Pick<Environment, "NODE_ENV" | "INTROSPECTION">): boolean {
  return NODE_ENV !== "production" || INTROSPECTION;
}

/** Executes within the request's deadline; every error that comes out is one that the client may see. */
export async function answer(execution: CompiledExecution, asked: Execution) {
  const { context } = asked;
  try {
    const result = await withinDeadline(context.signal, execution.execute(asked));
    if (result.errors === undefined) return result;
    const errors = answerableErrors(result.errors, context);
    return {
      ...result,
      errors: hasAnswer(result.data) ? errors.map(withoutStatus) : errors,
    };
  } catch (error) {
    return { data: null, errors: [answerableThrown(error, context)] };
  }
}

/** Whether anything at all could be answered. */
function hasAnswer(data: ExecutionResult["data"]): boolean {
  return data !== null && data !== undefined && Object.values(data).some((value) => value !== null);
}

/** Half an answer is an answer: its status stays 200. */
function withoutStatus(error: GraphQLError): GraphQLError {
  if (error.extensions.http === undefined) return error;
  const { http, ...extensions } = error.extensions;
  return new GraphQLError(error.message, { nodes: error.nodes, path: error.path, extensions });
}

function holdToLimits(check: OperationCheck): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          // Absent only where no operation has the name that was asked for, which Apollo refuses itself.
          const refusal = operation && check.refusal(document, operation, request.variables ?? {});
          if (refusal) throw refusal;
        },
      };
    },
  };
}
