import { randomUUID } from "node:crypto";
import { crmSecretsOwner, openCrm, sealSecrets } from "@bellwether/crm-connectors/connections/open-connection";
import { saveMapping } from "@bellwether/crm-connectors/connections/stored-connection";
import { findConnector } from "@bellwether/crm-connectors/connectors/all";
import type { Connector, CrmField } from "@bellwether/crm-connectors/connectors/connector";
import { crmLimits } from "@bellwether/crm-connectors/contract";
import { Field, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { crmAccess, crmUserError } from "./crm-access.ts";
import { readCrmConnection } from "./crm-connection.row.ts";
import { CrmConnection } from "./crm-connection.type.ts";
import { brokenSettings, CrmSettingInput, sortSettings } from "./given-settings.ts";

@InputType("CrmConnectInput", { description: "Which CRM to connect, and how to reach it." })
export class CrmConnectInput {
  @Field(() => String, { description: "What to call it, 1 to 100 characters." })
  name!: string;

  @Field(() => String, { description: "The connector's name, as `crmConnectors` has it." })
  connector!: string;

  @Field(() => String, { description: "What of the CRM are customers, as the connector names it." })
  object!: string;

  @Field(() => [CrmSettingInput], { description: "What the connector asks for." })
  settings!: CrmSettingInput[];
}

@ObjectType("CrmConnectPayload", { description: "What became of connecting a CRM." })
export class CrmConnectPayload {
  @Field(() => CrmConnection, { nullable: true, description: "The connection; null when none was made." })
  connection!: CrmConnection | null;

  @Field(() => [UserError], { description: "Why none was made; empty on success." })
  userErrors!: UserError[];
}

/** Connects a CRM once it has let us in, with the mapping that most want; nothing runs yet. */
export async function crmConnect(input: CrmConnectInput, context: RequestContext): Promise<CrmConnectPayload> {
  const { caller, services, door, signal } = context;
  const { locale, tenantId } = caller;
  const connector = findConnector(input.connector);
  if (connector === null)
    return { connection: null, userErrors: [failure(locale, "crm.connector-unknown", ["connector"])] };
  const given = sortSettings(connector, input.settings);
  const userErrors = [
    ...brokenNames(input, connector, locale),
    ...brokenSettings(connector, input.settings, given, services.destinations, locale),
  ];
  if (userErrors.length > 0) return { connection: null, userErrors };
  const access = crmAccess(context);
  const id = randomUUID();
  try {
    const { object } = input;
    const { crm } = openCrm(
      access,
      { connector: connector.name, object, settings: given.settings },
      given.secrets,
      signal,
    );
    const account = await crm.account();
    const fields = await crm.fields();
    const sealed = sealSecrets(access, crmSecretsOwner(tenantId, id), given.secrets);
    return await door.write(tenantId, async (db) => {
      // Two that connect at once count one after the other.
      await db.query("SELECT pg_advisory_xact_lock(hashtextextended('crm:' || current_tenant()::text, 0))");
      const [{ count }]: [{ count: number }] = await db.query("SELECT count(*)::integer AS count FROM crm_connection");
      if (count >= crmLimits.maxConnections) {
        const facts = { maximum: crmLimits.maxConnections };
        return { connection: null, userErrors: [failure(locale, "crm.too-many", null, facts)] };
      }
      await db.query(
        `INSERT INTO crm_connection (id, name, connector, object, account, settings, secrets, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, input.name.trim(), connector.name, object, account, JSON.stringify(given.settings), sealed, caller.id],
      );
      const { mappings, ...matching } = usableSuggestion(connector, object, fields);
      await saveMapping(db, id, mappings, { ...matching, createsHere: true, createsThere: false });
      return { connection: await readCrmConnection(db, id), userErrors: [] };
    });
  } catch (error) {
    return { connection: null, userErrors: [crmUserError(error, context)] };
  }
}

function brokenNames(
  { name, object }: CrmConnectInput,
  connector: Connector,
  locale: RequestContext["caller"]["locale"],
): UserError[] {
  const errors: UserError[] = [];
  const { length } = name.trim();
  if (length === 0 || length > crmLimits.maxNameLength)
    errors.push(failure(locale, "crm.name-length", ["name"], { maximum: crmLimits.maxNameLength }));
  if (!connector.objects.some((known) => known.name === object))
    errors.push(failure(locale, "crm.object-unknown", ["object"]));
  return errors;
}

/** The connector's suggestion, less what this account does not have. */
function usableSuggestion(connector: Connector, object: string, fields: readonly CrmField[]) {
  const { mappings, matchField, matchBy } = connector.suggestion(object);
  const known = new Set(fields.map(({ name }) => name));
  return {
    mappings: mappings.filter(({ crmFields }) => crmFields.every((name) => known.has(name))),
    matchField: known.has(matchField) ? matchField : "",
    matchBy,
  };
}
