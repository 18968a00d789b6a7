import { buildSchema, findBreakingChanges, type GraphQLSchema } from "graphql";

/**
 * What of the new schema can break a client of the committed one, apart from what the changelog declares.
 *
 * @param changelog its text; a change is declared when a section "Breaking" contains its description.
 * @returns one sentence per change.
 */
export function undeclaredBreakingChanges(committed: string, schema: GraphQLSchema, changelog: string): string[] {
  const declared = breakingSections(changelog);
  return findBreakingChanges(buildSchema(committed), schema)
    .map(({ description }) => description)
    .filter((description) => !declared.includes(description));
}

/** The text below every heading "Breaking", each up to the next heading. */
function breakingSections(changelog: string): string {
  const sections: string[] = [];
  let within = false;
  for (const line of changelog.split("\n")) {
    if (/^#{2,}\s/.test(line)) within = /^#{2,}\s+Breaking\b/i.test(line);
    else if (within) sections.push(line);
  }
  return sections.join("\n");
}
