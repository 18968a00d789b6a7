import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, ID, Resolver, Root, Subscription } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { Import } from "./import.type.ts";
import { followImport } from "./import-progress.ts";

interface SubscribeData {
  args: { importId: string };
  context: RequestContext;
}

@Resolver(() => Import)
export class ImportProgressResolver {
  @Authorized<Permission>("data:read")
  @Subscription(() => Import, {
    description: "An import as it is now, then after each change, until it has ended.",
    subscribe: ({ args, context }: SubscribeData) =>
      followImport(parseKey("Import", args.importId, "importId"), context),
  })
  importProgress(
    @Arg("importId", () => ID, { description: "The import to follow." }) _importId: string,
    @Root() batch: Import,
  ): Import {
    return batch;
  }
}
