import { rolePassword, type ServiceRole } from "@bellwether/schema/database/role-urls";
import type { Client } from "pg";

const roles: readonly ServiceRole[] = ["bellwether_app", "bellwether_auth"];

/** Times to try again when another start changes the same role: roles belong to the cluster, beyond any database's lock. */
const attempts = 5;

/**
 * Makes the roles that serve requests, able to log in with passwords derived from the owner's, and able to do nothing
 * else by themselves: what they may touch is granted by the migrations.
 */
export async function createServiceRoles(owner: Client, ownerPassword: string): Promise<void> {
  for (const role of roles) await createRole(owner, role, rolePassword(ownerPassword, role));
}

async function createRole(owner: Client, role: ServiceRole, password: string): Promise<void> {
  // Neither word can carry SQL: a role's name is one of two constants, a password is hexadecimal.
  const rights = `LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '${password}'`;
  for (let attempt = 1; ; attempt++) {
    try {
      const { rowCount } = await owner.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
      await owner.query(`${rowCount === 0 ? "CREATE" : "ALTER"} ROLE ${role} ${rights}`);
      return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      const raced = code === "XX000" || code === "42710" || code === "23505";
      if (!raced || attempt === attempts) throw error;
    }
  }
}
