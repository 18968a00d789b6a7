import { jointPaths } from "@bellwether/demand-forecast/contract";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** Objects assumed in a plain list: what an order has of lines, or an organisation of members, give or take. */
export const assumedListLength = 20;

/** What a list of columns costs: sample paths are all drawn, whatever their count, since each step spreads its values over all. */
export const columnsCost = jointPaths;

/** Objects assumed in a connection asked without `first` and `last`: the page size that it then has. */
export const assumedPageLength = 50;

/**
 * The cost of an operation: the number of objects that its answer could hold.
 *
 * A field of an object type costs 1 and what is selected in it. A connection's `edges` and `nodes` hold as many objects as
 * its `first` or `last` says; a plain list of objects holds `assumedListLength`. Scalars cost nothing, and neither do lists
 * of them, so a series in columns costs what one object does; a list of columns costs
 * `columnsCost`, however few are asked for.
 * Example: `orders(first: 50) { nodes { customer { name } } }` costs 1 + 50 × (1 + 1) = 101.
 *
 * @param variables as sent; an unreadable page size counts as the assumed one, since execution will refuse it.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const defaults = new Map<string, unknown>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue?.kind === Kind.INT) defaults.set(variable.name.value, Number(defaultValue.value));
  const spread = new Map<string, number>();

  function costOfSelections(type: GraphQLNamedType, { selections }: SelectionSetNode, pageLength: number): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += costOfField(type, selection, pageLength);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        const narrowed = condition === undefined ? type : (schema.getType(condition) ?? type);
        cost += costOfSelections(narrowed, selection.selectionSet, pageLength);
      } else cost += costOfFragment(selection.name.value, pageLength);
    }
    return cost;
  }

  function costOfFragment(name: string, pageLength: number): number {
    const key = `${pageLength} ${name}`;
    const known = spread.get(key);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const cost = fragment && type ? costOfSelections(type, fragment.selectionSet, pageLength) : 0;
    spread.set(key, cost);
    return cost;
  }

  function costOfField(parent: GraphQLNamedType, node: FieldNode, pageLength: number): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    if (isColumns(field)) return columnsCost;
    if (isLeafType(type) || node.selectionSet === undefined) return 0;
    const objects = isListType(getNullableType(field.type))
      ? isConnection(parent)
        ? pageLength
        : assumedListLength
      : 1;
    return objects * (1 + costOfSelections(type, node.selectionSet, pageLengthOf(field, node)));
  }

  /** As GraphQL has it: a default stands for a variable that is absent, and never for one that is null. */
  function variableValue(variable: string): unknown {
    return Object.hasOwn(variables, variable) ? variables[variable] : defaults.get(variable);
  }

  function pageLengthOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (!isConnection(getNamedType(field.type))) return assumedListLength;
    return argumentOf(field, node, ["first", "last"]) ?? assumedPageLength;
  }

  /** The first of the arguments that has a number of at least 0; as given, else by the schema's default. */
  function argumentOf(field: GraphQLField<unknown, unknown>, node: FieldNode, names: readonly string[]): number | null {
    for (const name of names) {
      const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
      const asked =
        value === undefined
          ? field.args.find((argument) => argument.name === name)?.defaultValue
          : value.kind === Kind.VARIABLE
            ? variableValue(value.name.value)
            : value.kind === Kind.INT
              ? Number(value.value)
              : undefined;
      if (typeof asked === "number" && asked >= 0) return asked;
    }
    return null;
  }

  const root = schema.getRootType(operation.operation);
  return root ? costOfSelections(root, operation.selectionSet, assumedPageLength) : 0;
}

/** A list of lists of scalars: numbers in columns, many times over. */
function isColumns({ type }: GraphQLField<unknown, unknown>): boolean {
  const list = getNullableType(type);
  return isListType(list) && isListType(getNullableType(list.ofType)) && isLeafType(getNamedType(type));
}

function isConnection(type: GraphQLNamedType): boolean {
  return type.name.endsWith("Connection");
}
