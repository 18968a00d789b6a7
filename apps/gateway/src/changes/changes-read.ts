import { type ChangePlace, placeOfCursor } from "@bellwether/runtime/changes/change-cursor";
import { ChangesForgotten, readChanges } from "@bellwether/runtime/changes/read-changes";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { GraphQLError } from "graphql";
import { ArgsType, Field } from "type-graphql";
import { badUserInput } from "../errors/bad-user-input.ts";
import { readPage } from "../relay/page.ts";
import { ForwardPageArguments } from "../relay/page-arguments.ts";
import { toChangeConnection } from "./change.row.ts";
import { type ChangeConnection, ChangeType } from "./change.type.ts";

@ArgsType()
export class ChangesArguments extends ForwardPageArguments {
  @Field(() => [ChangeType], { nullable: true, description: "Only changes of these; of all when not given." })
  types?: ChangeType[] | null;
}

/**
 * A run of the feed, read by `snapshot`, which afterwards sees at least what the run tells.
 *
 * @throws GraphQLError BAD_USER_INPUT for what is no cursor of the feed, CHANGES_FORGOTTEN for one that is too old
 */
export async function changesPage(
  snapshot: TenantSnapshot,
  { first, after, types }: ChangesArguments,
): Promise<ChangeConnection> {
  const { size } = readPage({ first: first ?? null });
  const place = placeOf(after);
  try {
    const page = await readChanges(snapshot, { after: place, types: types ?? null, limit: size });
    return toChangeConnection(page, place === null);
  } catch (error) {
    if (!(error instanceof ChangesForgotten)) throw error;
    throw new GraphQLError(
      "Changes behind this cursor are older than 30 days and no longer kept. Take `changeCursor`, compare by `reconcile`, and go on from there.",
      { extensions: { code: "CHANGES_FORGOTTEN", argument: "after", http: { status: 410 } } },
    );
  }
}

function placeOf(after: string | null | undefined): ChangePlace | null {
  if (after === null || after === undefined) return null;
  const place = placeOfCursor(after);
  if (place === null)
    throw badUserInput("after", "after is not a cursor of this feed; pass one as the feed returned it.");
  return place;
}
