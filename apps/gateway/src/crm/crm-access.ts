import {
  type CrmAccess,
  crmSecretsOwner,
  type Opened,
  openCrm,
  openSecrets,
} from "@bellwether/crm-connectors/connections/open-connection";
import { readConnection, type StoredConnection } from "@bellwether/crm-connectors/connections/stored-connection";
import { CrmFailure } from "@bellwether/crm-connectors/http/crm-failure";
import type { RequestContext } from "../context.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { toRemark } from "../remarks/remark.row.ts";
import { remarkText } from "../remarks/remark-text.ts";

/** Somebody waits for the answer: a CRM that is busy is asked twice, and not for long. */
const patience = { attempts: 2, timeoutMs: 8_000, longestWaitMs: 2_000 } as const;

export function crmAccess({ services }: RequestContext): CrmAccess {
  return { secrets: services.secrets, destinations: services.destinations, patience };
}

/** A connection that can be asked; null where there is none. @throws CrmFailure */
export async function openConnection(
  key: string,
  context: RequestContext,
): Promise<{ connection: StoredConnection; opened: Opened } | null> {
  const { door, caller, signal } = context;
  const connection = await door.read(caller.tenantId, (db) => readConnection(db, key));
  if (connection === null) return null;
  const access = crmAccess(context);
  const secrets = openSecrets(access, crmSecretsOwner(caller.tenantId, key), connection.secrets);
  return { connection, opened: openCrm(access, connection, secrets, signal) };
}

/** What a CRM failed with, as a user error; anything else is thrown on. */
export function crmUserError(error: unknown, { caller }: RequestContext): UserError {
  if (!(error instanceof CrmFailure)) throw error;
  return { code: "UNAVAILABLE", field: null, message: crmFailureText(error, caller.locale) };
}

export function crmFailureText({ code, facts }: CrmFailure, locale: RequestContext["caller"]["locale"]): string {
  return remarkText(toRemark({ code, facts: { ...facts } }), locale);
}
