import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { costOf } from "./cost.ts";
import { type DocumentShape, measureDocument } from "./document-shape.ts";
import { limitExceeded } from "./limit-exceeded.ts";
import type { Limits } from "./limits.ts";

/** What was measured of an operation; its document is kept by the server, and dropped together with this. */
interface Measured {
  shape: DocumentShape;
  /** Variables that page sizes come from: the cost depends on their values alone. */
  pageVariables: readonly string[];
  costs: Map<string, number>;
}

/** Different page sizes remembered for one operation. */
const rememberedCosts = 64;

/** Holds operations to the limits. Measured once per document and page sizes, so that a repeated operation costs nothing. */
export class OperationCheck {
  private readonly measured = new WeakMap<OperationDefinitionNode, Measured>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /** The first limit that a valid operation is over; null when it is within all. */
  refusal(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): GraphQLError | null {
    const measured = this.measure(document, operation);
    for (const limit of ["depth", "aliases", "rootFields"] as const) {
      const value = measured.shape[limit];
      if (value > this.limits[limit]) return limitExceeded(limit, value, this.limits[limit]);
    }
    const cost = this.cost(measured, document, operation, variables);
    return cost > this.limits.cost ? limitExceeded("cost", cost, this.limits.cost) : null;
  }

  private measure(document: DocumentNode, operation: OperationDefinitionNode): Measured {
    let measured = this.measured.get(operation);
    if (measured === undefined) {
      const shape = measureDocument(document, operation);
      measured = { shape, pageVariables: pageVariablesOf(document), costs: new Map() };
      this.measured.set(operation, measured);
    }
    return measured;
  }

  private cost(
    { pageVariables, costs }: Measured,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): number {
    const key =
      pageVariables.length === 0
        ? ""
        : JSON.stringify(pageVariables.map((name) => (Object.hasOwn(variables, name) ? [variables[name]] : [])));
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = costOf(this.schema, document, operation, variables);
    if (costs.size >= rememberedCosts) costs.clear();
    costs.set(key, cost);
    return cost;
  }
}

/** Arguments that the cost depends on; see `cost.ts`. */
const countingArguments = new Set(["first", "last", "count"]);

function pageVariablesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (countingArguments.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
