import type { Permission, Role } from "@bellwether/schema/contracts/permissions";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { PersonsOrganisation, SandboxPair } from "./sandboxes.ts";

/** A person's place in an organisation. `id` is the membership's id; a person may be a member elsewhere too. */
export interface MemberRecord {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: Date;
}

/** An API key as it may be shown: never the key itself, which is stored as a hash. */
export interface ApiKeyRecord {
  id: string;
  name: string;
  /** The first characters of the key, to recognise it by. */
  prefix: string;
  scopes: readonly Permission[];
  createdAt: Date;
  expiresAt: Date | null;
  /** Within about a minute of the last use. */
  lastUsedAt: Date | null;
}

/** Which rule stands in the way; the gateway has a sentence for each in every language. */
export type PeopleRule =
  | "email"
  | "name-length"
  | "beyond-own"
  | "member-already"
  | "member-may-more"
  | "member-unknown"
  | "last-owner-demoted"
  | "last-owner-removed"
  | "key-unknown"
  | "key-without-scope"
  | "key-days"
  | "too-many-keys"
  | "sandbox-there"
  | "sandbox-of-sandbox";

/** Why something was not done; `field` is the path in the input, outermost first. */
export interface PeopleRefusal {
  ok: false;
  code: "NOT_FOUND" | "INVALID" | "CONFLICT" | "FORBIDDEN";
  field: readonly string[] | null;
  rule: PeopleRule;
  /** What the rule's sentence is made of. */
  facts: Readonly<Record<string, string | number>>;
}

export type PeopleResult<T> = { ok: true; value: T } | PeopleRefusal;

export interface NewMember {
  email: string;
  name: string;
  role: Role;
  /** What the asker holds: nobody is given a role that may more than its giver. */
  grantable: ReadonlySet<Permission>;
}

export interface NewApiKey {
  name: string;
  scopes: readonly Permission[];
  /** 1 to 3,650; null for a key that does not expire. */
  expiresInDays: number | null;
  /** What the asker holds: a key is never given more than its maker has. */
  grantable: ReadonlySet<Permission>;
}

/** Who did something, as far as the organisation still knows them. */
export interface AuthorRecord {
  kind: "MEMBER" | "API_KEY";
  /** The id that records keep of them. */
  reference: string;
  name: string;
}

/** The members and API keys of organisations. Everything is confined to the organisation it is asked for. */
export interface People {
  members(tenantId: TenantId): Promise<MemberRecord[]>;
  member(tenantId: TenantId, memberId: string): Promise<MemberRecord | null>;
  /** `initialPassword` is null when the person had an account already. Shown once and stored nowhere. */
  addMember(
    tenantId: TenantId,
    member: NewMember,
  ): Promise<PeopleResult<{ member: MemberRecord; initialPassword: string | null }>>;
  /** `grantable`: what the asker holds. Neither the member's role nor the new one may be able to do more. */
  changeRole(
    tenantId: TenantId,
    memberId: string,
    role: Role,
    grantable: ReadonlySet<Permission>,
  ): Promise<PeopleResult<MemberRecord>>;
  removeMember(
    tenantId: TenantId,
    memberId: string,
    grantable: ReadonlySet<Permission>,
  ): Promise<PeopleResult<{ removedId: string }>>;
  /** The members and keys among the given ids; those who left and those revoked are left out. */
  authors(tenantId: TenantId, references: readonly string[]): Promise<AuthorRecord[]>;
  keys(tenantId: TenantId): Promise<ApiKeyRecord[]>;
  key(tenantId: TenantId, keyId: string): Promise<ApiKeyRecord | null>;
  /** `key` is the secret: shown once and stored as a hash. */
  createKey(tenantId: TenantId, key: NewApiKey): Promise<PeopleResult<{ apiKey: ApiKeyRecord; key: string }>>;
  revokeKey(tenantId: TenantId, keyId: string): Promise<PeopleResult<{ revokedId: string }>>;
  /** The organisation and its sandbox, asked for by either; null where there is none. */
  sandbox(tenantId: TenantId): Promise<SandboxPair | null>;
  /** Makes an organisation the sandbox of another, with the same owners. */
  addSandbox(pair: SandboxPair, name: string): Promise<PeopleResult<SandboxPair>>;
  /** Every organisation that a member may be in, this one first. */
  organisations(tenantId: TenantId, memberId: string): Promise<PersonsOrganisation[]>;
}
