import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { buildSchema } from "type-graphql";
import { customerLoader, type PlainContext, PlainOrderResolver } from "./plain-schema.ts";

/**
 * The server to compare with: Apollo standalone, type-graphql, TypeORM entities and DataLoader, with no sign-in, no
 * tenancy, no limits and the tables' owner as its role. Arguments: connection URL, organisation, pool size, port.
 */
const [url = "", tenantId = "", poolSize = "10", port = "0"] = process.argv.slice(2);

const dataSource = createAppDataSource({
  url,
  poolSize: Number(poolSize),
  connectionTimeoutMs: 5_000,
  statementTimeoutMs: 0,
});
await dataSource.initialize();
const schema = await buildSchema({ resolvers: [PlainOrderResolver], validate: false });
const server = new ApolloServer<PlainContext>({ schema });
await startStandaloneServer(server, {
  listen: { port: Number(port), host: "127.0.0.1" },
  context: async () => ({ dataSource, tenantId, customers: customerLoader(dataSource, tenantId) }),
});
