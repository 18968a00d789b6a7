import type { Permission, Role } from "@bellwether/schema/contracts/permissions";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type pg from "pg";
import { createKey, findKey, listKeys, revokeKey } from "./api-keys.ts";
import { findAuthors } from "./find-authors.ts";
import { addMember, changeRole, findMember, listMembers, removeMember } from "./members.ts";
import type { NewApiKey, NewMember, People, PeopleResult } from "./people.ts";
import type { RecentIdentities } from "./recent-identities.ts";
import { addSandbox, findSandbox, organisationsOf, type SandboxPair } from "./sandboxes.ts";
import type { SignIn } from "./sign-in.ts";

/** Members and keys in the sign-in library's tables. What takes rights away is in force at once in this process. */
export class OrganisationPeople implements People {
  constructor(
    private readonly pool: pg.Pool,
    private readonly signIn: SignIn,
    private readonly identities: Pick<RecentIdentities, "forget">,
  ) {}

  members(tenantId: TenantId) {
    return listMembers(this.pool, tenantId);
  }

  member(tenantId: TenantId, memberId: string) {
    return findMember(this.pool, tenantId, memberId);
  }

  addMember(tenantId: TenantId, member: NewMember) {
    return addMember(this.pool, this.signIn, tenantId, member);
  }

  changeRole(tenantId: TenantId, memberId: string, role: Role, grantable: ReadonlySet<Permission>) {
    return this.thenForget(tenantId, changeRole(this.pool, tenantId, memberId, role, grantable));
  }

  removeMember(tenantId: TenantId, memberId: string, grantable: ReadonlySet<Permission>) {
    return this.thenForget(tenantId, removeMember(this.pool, tenantId, memberId, grantable));
  }

  authors(tenantId: TenantId, references: readonly string[]) {
    return findAuthors(this.pool, tenantId, references);
  }

  keys(tenantId: TenantId) {
    return listKeys(this.pool, tenantId);
  }

  key(tenantId: TenantId, keyId: string) {
    return findKey(this.pool, tenantId, keyId);
  }

  createKey(tenantId: TenantId, key: NewApiKey) {
    return createKey(this.pool, this.signIn, tenantId, key);
  }

  revokeKey(tenantId: TenantId, keyId: string) {
    return this.thenForget(tenantId, revokeKey(this.pool, tenantId, keyId));
  }

  sandbox(tenantId: TenantId) {
    return findSandbox(this.pool, tenantId);
  }

  addSandbox(pair: SandboxPair, name: string) {
    return addSandbox(this.pool, pair, name);
  }

  organisations(tenantId: TenantId, memberId: string) {
    return organisationsOf(this.pool, tenantId, memberId);
  }

  private async thenForget<T>(tenantId: TenantId, change: Promise<PeopleResult<T>>): Promise<PeopleResult<T>> {
    const result = await change;
    if (result.ok) await this.identities.forget(tenantId);
    return result;
  }
}
