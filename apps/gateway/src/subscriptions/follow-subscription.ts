import { createSourceEventStream, type ExecutionResult, type GraphQLError, type GraphQLSchema } from "graphql";
import { answerableErrors, answerableThrown } from "../server/answer-errors.ts";
import type { CompiledExecution } from "../server/compiled-execution.ts";
import { answer } from "../server/graphql-server.ts";
import type { LiveRequest } from "../server/live-request.ts";
import type { SubscriptionRequest } from "./subscription-request.ts";

/** Opens a request for one event, if the credentials are still good; else says why not. */
export type OpenTurn = () => Promise<LiveRequest | GraphQLError>;

export interface Following {
  schema: GraphQLSchema;
  execution: CompiledExecution;
  open: OpenTurn;
}

/**
 * Follows a subscription. Every event is a request of its own: a new snapshot of the database, new loaders, its own
 * deadline, and credentials that are looked at again, so that a revoked key or a removed member hears nothing more.
 */
export async function followSubscription(
  { schema, execution, open }: Following,
  { document, documentHash, operationName, variables }: SubscriptionRequest,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const first = await open();
  if (!("context" in first)) return { errors: [first] };
  // The source outlives every deadline; it ends with the reader.
  const reading = new AbortController();
  const contextValue = { ...first.context, signal: reading.signal };
  let source: Awaited<ReturnType<typeof createSourceEventStream>>;
  try {
    source = await createSourceEventStream({
      schema,
      document,
      operationName,
      variableValues: variables,
      contextValue,
    });
  } catch (error) {
    return { errors: [answerableThrown(error, contextValue)] };
  } finally {
    await first.close();
  }
  if (!(Symbol.asyncIterator in source))
    return { ...source, errors: answerableErrors(source.errors ?? [], contextValue) };
  const events = source as AsyncIterable<unknown>;

  async function* results(): AsyncGenerator<ExecutionResult> {
    // The libraries would tell the client whatever is thrown here in its own words.
    try {
      yield* answers();
    } catch (error) {
      yield { errors: [answerableThrown(error, contextValue)] };
    }
  }

  async function* answers(): AsyncGenerator<ExecutionResult> {
    for await (const root of events) {
      const turn = await open();
      if (!("context" in turn)) {
        yield { errors: [turn] };
        return;
      }
      try {
        yield await answer(execution, {
          document,
          operationName,
          documentHash,
          variables,
          context: turn.context,
          root,
        });
      } finally {
        await turn.close();
      }
    }
  }
  return endingAtOnce(results(), () => reading.abort());
}

/** A generator that waits for its next event hears of its reader's leaving only after it; so the source is ended first. */
function endingAtOnce<T>(generator: AsyncGenerator<T>, stop: () => void): AsyncIterableIterator<T> {
  return {
    next: () => generator.next(),
    return() {
      stop();
      return generator.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
