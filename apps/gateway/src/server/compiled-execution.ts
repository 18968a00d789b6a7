import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { RequestContext } from "../context.ts";
import { withNumberColumns } from "../schema/number-columns.ts";

/** One execution of one operation. */
export interface Execution {
  document: DocumentNode;
  operationName: string | null;
  /** Stands for the document's text. */
  documentHash: string;
  variables: Readonly<Record<string, unknown>>;
  context: RequestContext;
  /** The event, for subscriptions. */
  root?: unknown;
}

/** Compiled operations kept; each takes some tens of kilobytes. */
const keptAtMost = 500;

/**
 * Executes operations as functions compiled for them (graphql-jit), the least recently used forgotten first. What cannot be
 * compiled is executed by graphql-js.
 */
export class CompiledExecution {
  /** Null: this operation does not compile. */
  private readonly compiled = new Map<string, CompiledQuery | null>();

  constructor(private readonly schema: GraphQLSchema) {}

  async execute(execution: Execution): Promise<ExecutionResult> {
    const compiled = this.find(execution);
    if (compiled === null) return this.interpret(execution);
    const result = (await compiled.query(execution.root, execution.context, execution.variables)) as ExecutionResult;
    // No data at all and errors: the variables were refused before anything ran. The reference says why, in its words.
    if (result.data === undefined) return this.variableErrors(execution) ?? this.interpret(execution);
    return result;
  }

  private find(execution: Execution): CompiledQuery | null {
    const key = `${execution.documentHash} ${execution.operationName ?? ""}`;
    let compiled = this.compiled.get(key);
    if (compiled === undefined) compiled = this.compile(execution);
    else this.compiled.delete(key);
    this.compiled.set(key, compiled);
    if (this.compiled.size > keptAtMost) {
      const oldest = this.compiled.keys().next();
      if (!oldest.done) this.compiled.delete(oldest.value);
    }
    return compiled;
  }

  private compile({ document, operationName }: Execution): CompiledQuery | null {
    const compiled = withNumberColumns(this.schema, () =>
      compileQuery<Record<string, unknown>, Record<string, unknown>>(
        this.schema,
        document,
        operationName ?? undefined,
        { disablingCapturingStackErrors: true },
      ),
    );
    return isCompiledQuery(compiled) ? compiled : null;
  }

  private async interpret({ document, operationName, variables, context, root }: Execution): Promise<ExecutionResult> {
    return execute({
      schema: this.schema,
      document,
      operationName,
      rootValue: root,
      contextValue: context,
      variableValues: variables,
    });
  }

  private variableErrors({ document, operationName, variables }: Execution): ExecutionResult | null {
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    const { errors } = getVariableValues(this.schema, definitions, variables, { maxErrors: 20 });
    if (errors === undefined) return null;
    return {
      errors: errors.map(
        (error) =>
          new GraphQLError(error.message, {
            nodes: error.nodes,
            extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
          }),
      ),
    };
  }
}
