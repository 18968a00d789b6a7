import {
  GraphQLFloat,
  GraphQLNonNull,
  type GraphQLNullableType,
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** A whole list of numbers as one value. Each is looked at, as Float would: JSON has no word for infinity. */
const numberColumn = new GraphQLScalarType({
  name: "NumberColumn",
  serialize(value) {
    if (!Array.isArray(value)) throw new TypeError("A column of numbers is a list.");
    for (const number of value)
      if (number !== null && !Number.isFinite(number))
        throw new TypeError(`A column of numbers holds ${String(number)}.`);
    return value;
  },
});

/**
 * Runs `compile` while every field that is a list of Float counts as one value. The compiled executor makes two closures
 * and a call for each item of a list, which for columns of numbers is most of a request's time; the public type is as it
 * was before and after. Lists may not hold nulls where the type says so; that is the loaders' to keep.
 */
export function withNumberColumns<Result>(schema: GraphQLSchema, compile: () => Result): Result {
  const changed: (() => void)[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isNumberList(field.type)) continue;
      const declared = field.type;
      field.type = isNonNullType(declared) ? new GraphQLNonNull(numberColumn) : numberColumn;
      changed.push(() => {
        field.type = declared;
      });
    }
  }
  try {
    return compile();
  } finally {
    for (const restore of changed) restore();
  }
}

function isNumberList(type: GraphQLOutputType): boolean {
  const list: GraphQLNullableType = getNullableType(type);
  return isListType(list) && getNullableType(list.ofType) === GraphQLFloat;
}
