import {
  crmSecretsOwner,
  openCrm,
  openSecrets,
  sealSecrets,
} from "@bellwether/crm-connectors/connections/open-connection";
import { readConnection, type StoredConnection } from "@bellwether/crm-connectors/connections/stored-connection";
import { findConnector } from "@bellwether/crm-connectors/connectors/all";
import { crmScheduleMinutes } from "@bellwether/crm-connectors/contract";
import { CrmFailure } from "@bellwether/crm-connectors/http/crm-failure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { crmAccess, crmUserError } from "./crm-access.ts";
import { readCrmConnection } from "./crm-connection.row.ts";
import { CrmConnection } from "./crm-connection.type.ts";
import { isScheduleMinutes, setCrmSchedule } from "./crm-schedule.ts";
import { brokenSettings, CrmSettingInput, type GivenSettings, sortSettings } from "./given-settings.ts";
import { lockConnection } from "./lock-connection.ts";

@InputType("CrmPauseInput", { description: "Which connection, and whether it is to rest." })
export class CrmPauseInput {
  @Field(() => ID, { description: "The connection." })
  connectionId!: string;

  @Field(() => Boolean, { description: "True to pause it, false to resume it." })
  paused!: boolean;
}

@InputType("CrmScheduleSetInput", { description: "Which connection, and how often it is to run." })
export class CrmScheduleSetInput {
  @Field(() => ID, { description: "The connection." })
  connectionId!: string;

  @Field(() => Int, { nullable: true, description: "5, 15, 30, 60, 360 or 1,440 minutes; null for by hand." })
  minutes?: number | null;
}

@InputType("CrmCredentialsSetInput", { description: "Which connection, and what to reach the CRM with from now on." })
export class CrmCredentialsSetInput {
  @Field(() => ID, { description: "The connection." })
  connectionId!: string;

  @Field(() => [CrmSettingInput], { description: "Settings to change; the others stay." })
  settings!: CrmSettingInput[];
}

@ObjectType("CrmChangePayload", { description: "What became of changing a connection." })
export class CrmChangePayload {
  @Field(() => CrmConnection, {
    nullable: true,
    description: "The connection as it is now; null when nothing changed.",
  })
  connection!: CrmConnection | null;

  @Field(() => [UserError], { description: "Why nothing changed; empty on success." })
  userErrors!: UserError[];
}

/** Lets a connection rest, or go on. A run that is under way ends at its next batch. */
export async function crmPause(
  { connectionId, paused }: CrmPauseInput,
  context: RequestContext,
): Promise<CrmChangePayload> {
  return change(connectionId, context, async (db, key) => {
    await db.query(
      `UPDATE crm_connection SET status = $2, version = version + 1, updated_at = now()
       WHERE id = $1 AND (status = 'PAUSED') <> $3`,
      [key, paused ? "PAUSED" : "READY", paused],
    );
    const [row]: [{ schedule_minutes: number | null }] = await db.query(
      "SELECT schedule_minutes FROM crm_connection WHERE id = $1",
      [key],
    );
    await setCrmSchedule(db, context, key, paused ? null : row.schedule_minutes);
  });
}

export async function crmScheduleSet(
  { connectionId, minutes = null }: CrmScheduleSetInput,
  context: RequestContext,
): Promise<CrmChangePayload> {
  const choices = crmScheduleMinutes.join(",");
  if (minutes !== null && !isScheduleMinutes(minutes))
    return { connection: null, userErrors: [failure(context.caller.locale, "crm.schedule", ["minutes"], { choices })] };
  return change(connectionId, context, async (db, key) => {
    await db.query(
      "UPDATE crm_connection SET schedule_minutes = $2, version = version + 1, updated_at = now() WHERE id = $1",
      [key, minutes],
    );
    const paused: unknown[] = await db.query("SELECT 1 FROM crm_connection WHERE id = $1 AND status = 'PAUSED'", [key]);
    await setCrmSchedule(db, context, key, paused.length > 0 ? null : minutes);
  });
}

/** Takes other credentials once the CRM has let us in with them. */
export async function crmCredentialsSet(
  input: CrmCredentialsSetInput,
  context: RequestContext,
): Promise<CrmChangePayload> {
  const { caller, door } = context;
  const { locale, tenantId } = caller;
  const key = parseKey("CrmConnection", input.connectionId, "input.connectionId");
  const connection = await door.read(tenantId, (db) => readConnection(db, key));
  const connector = connection === null ? null : findConnector(connection.connector);
  if (connection === null || connector === null)
    return { connection: null, userErrors: [failure(locale, "crm.unknown", ["connectionId"])] };
  const owner = crmSecretsOwner(tenantId, key);
  const given = sortSettings(connector, input.settings);
  const whole = {
    settings: { ...connection.settings, ...given.settings },
    secrets: { ...knownSecrets(connection, owner, context), ...given.secrets },
  };
  const broken = brokenSettings(connector, input.settings, whole, context.services.destinations, locale);
  if (broken.length > 0) return { connection: null, userErrors: broken };
  const access = crmAccess(context);
  let account: string | null;
  try {
    const { crm } = openCrm(access, { ...connection, settings: whole.settings }, whole.secrets, context.signal);
    account = await crm.account();
  } catch (error) {
    return { connection: null, userErrors: [crmUserError(error, context)] };
  }
  return change(input.connectionId, context, async (db) => {
    await db.query(
      `UPDATE crm_connection SET settings = $2, secrets = $3, account = $4, version = version + 1, updated_at = now(),
         status = CASE status WHEN 'UNAUTHORISED' THEN 'READY' ELSE status END WHERE id = $1`,
      [key, JSON.stringify(whole.settings), sealSecrets(access, owner, whole.secrets), account],
    );
  });
}

/** Secrets that nobody can read any more are entered anew. */
function knownSecrets(connection: StoredConnection, owner: string, context: RequestContext): GivenSettings["secrets"] {
  try {
    return openSecrets(crmAccess(context), owner, connection.secrets);
  } catch (error) {
    if (error instanceof CrmFailure) return {};
    throw error;
  }
}

async function change(
  connectionId: string,
  { door, caller }: RequestContext,
  act: (db: EntityManager, key: string) => Promise<void>,
): Promise<CrmChangePayload> {
  const key = parseKey("CrmConnection", connectionId, "input.connectionId");
  return door.write(caller.tenantId, async (db) => {
    const refusal = await lockConnection(db, key, null, caller.locale);
    if (refusal !== null) return { connection: null, userErrors: [refusal] };
    await act(db, key);
    return { connection: await readCrmConnection(db, key), userErrors: [] };
  });
}
