import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { ForwardPageArguments } from "../relay/page-arguments.ts";
import { SqlParameters } from "../relay/sql-parameters.ts";
import { importByKey } from "./import.loader.ts";
import { type ImportRow, importColumns, toImport } from "./import.row.ts";
import { Import } from "./import.type.ts";
import { ImportCancelInput, ImportCancelPayload, importCancel } from "./import-cancel.ts";
import { ImportError } from "./import-error.type.ts";
import { errorPageByImportKey } from "./import-errors.loader.ts";
import { ImportStartInput, ImportStartPayload, importStart } from "./import-start.ts";

export const importConnection = connectionTypes("Import", "imports", () => Import);
export const importErrorConnection = connectionTypes("ImportError", "row errors", () => ImportError);

@Resolver(() => Import)
export class ImportResolver {
  @Authorized<Permission>("data:read")
  @Query(() => Import, { nullable: true, description: "One import; null when there is none." })
  import(
    @Arg("id", () => ID, { description: "The import's id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Import | null> {
    return context.loaders.of(importByKey).load(parseKey("Import", id, "id"));
  }

  @Authorized<Permission>("data:read")
  @Query(() => importConnection.ConnectionType, { description: "Every import, latest first, page by page." })
  imports(
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Import>> {
    const list = {
      columns: importColumns,
      from: "import_batch b",
      where: [],
      parameters: new SqlParameters(),
      sort: { sql: "b.created_at", type: "timestamptz", idSql: "b.id", idType: "uuid", descending: true },
    } as const;
    return readListPage<ImportRow & CursorRow, Import>(context.db, list, readPage(page), toImport);
  }

  @Authorized<Permission>("data:read")
  @Query(() => importErrorConnection.ConnectionType, {
    description: "Why rows of an import were rejected, in the order of the file.",
  })
  importErrors(
    @Arg("importId", () => ID, { description: "The import." }) importId: string,
    @Args(() => ForwardPageArguments) { first, after }: ForwardPageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ImportError>> {
    const key = parseKey("Import", importId, "importId");
    return context.loaders.of(errorPageByImportKey, first ?? null, after ?? null).load(key);
  }

  // What it needs depends on the kind, which the use case looks at.
  @Authorized<Permission>()
  @Mutation(() => ImportStartPayload, {
    description: "Starts an import; the file follows to the `uploadUrl` of the answer.",
  })
  importStart(
    @Arg("input", () => ImportStartInput, { description: "What the file holds and how to read it." })
    input: ImportStartInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportStartPayload> {
    return importStart(input, context);
  }

  @Authorized<Permission>()
  @Mutation(() => ImportCancelPayload, { description: "Stops an import that has not ended; it then has no effect." })
  importCancel(
    @Arg("input", () => ImportCancelInput, { description: "Which import." }) input: ImportCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportCancelPayload> {
    return importCancel(input, context);
  }

  @FieldResolver(() => importErrorConnection.ConnectionType, {
    description: "Why rows were rejected, in the order of the file.",
  })
  errors(
    @Root() batch: Import,
    @Args(() => ForwardPageArguments) { first, after }: ForwardPageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ImportError>> {
    return context.loaders.of(errorPageByImportKey, first ?? null, after ?? null).load(batch.key);
  }
}
