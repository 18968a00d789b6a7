import { authClient } from "./auth-client.ts";

/**
 * Takes the session to another organisation and begins there anew: nothing that was read before is the other's.
 *
 * @returns false where the session could not be taken there
 */
export async function goToOrganisation(organisationId: string): Promise<boolean> {
  const { error } = await authClient.$fetch("/organization/set-active", {
    method: "POST",
    body: { organizationId: organisationId },
  });
  if (error) return false;
  window.location.assign("/");
  return true;
}
