import { Ctx, FieldResolver, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { Viewer } from "../settings/viewer.type.ts";
import { ImportKind } from "./import.type.ts";
import { missingForImport } from "./import-permissions.ts";

/** What imports add to the viewer. */
@Resolver(() => Viewer)
export class ViewerImportsResolver {
  @FieldResolver(() => [ImportKind], { description: "Kinds of file that the asker may import." })
  importKinds(@Ctx() { caller }: RequestContext): ImportKind[] {
    return Object.values(ImportKind).filter((kind) => missingForImport(caller, kind) === null);
  }
}
