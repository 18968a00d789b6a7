import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

const header = `# The public contract of Bellwether. \`npm run fix:sdl\` writes this file from the resolvers; \`npm run check:sdl\` holds them
# to it, and refuses a change that can break a client unless CHANGELOG.md lists it under "Breaking".
`;

/** The schema as it is committed: sorted, so that moving a resolver changes nothing here. */
export function printContract(schema: GraphQLSchema): string {
  return `${header}\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
