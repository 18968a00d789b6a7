import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** How big an operation is, its fragments spread out. */
export interface DocumentShape {
  depth: number;
  aliases: number;
  rootFields: number;
}

/**
 * Measures an operation. Each fragment is measured once however often it is spread, so that fragments of fragments cost
 * nothing to refuse. Introspection (`__schema`, `__type`) is not counted: it is switched on or off as a whole.
 */
export function measureDocument(document: DocumentNode, operation: OperationDefinitionNode): DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, DocumentShape>();

  function measureSelections({ selections }: SelectionSetNode): DocumentShape {
    const shape: DocumentShape = { depth: 0, aliases: 0, rootFields: 0 };
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        shape.rootFields += 1;
        if (selection.alias !== undefined) shape.aliases += 1;
        if (selection.name.value.startsWith("__")) continue;
        const below = selection.selectionSet === undefined ? nothing : measureSelections(selection.selectionSet);
        shape.depth = Math.max(shape.depth, 1 + below.depth);
        shape.aliases += below.aliases;
      } else {
        const spread =
          selection.kind === Kind.INLINE_FRAGMENT
            ? measureSelections(selection.selectionSet)
            : measureFragment(selection.name.value);
        shape.depth = Math.max(shape.depth, spread.depth);
        shape.aliases += spread.aliases;
        shape.rootFields += spread.rootFields;
      }
    }
    return shape;
  }

  function measureFragment(name: string): DocumentShape {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return nothing;
    const shape = measureSelections(fragment.selectionSet);
    measured.set(name, shape);
    return shape;
  }

  return measureSelections(operation.selectionSet);
}

const nothing: DocumentShape = { depth: 0, aliases: 0, rootFields: 0 };
