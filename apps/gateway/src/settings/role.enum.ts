import type { Role as StoredRole } from "@bellwether/schema/contracts/permissions";
import { registerEnumType } from "type-graphql";

export const Role = {
  OWNER: "OWNER",
  ANALYST: "ANALYST",
  MARKETER: "MARKETER",
  PLANNER: "PLANNER",
  AGENT: "AGENT",
  VIEWER: "VIEWER",
} as const satisfies Record<Uppercase<StoredRole>, string>;
export type Role = keyof typeof Role;

registerEnumType(Role, {
  name: "Role",
  description: "What a member may do.",
  valuesConfig: {
    OWNER: { description: "May do everything, members and keys included." },
    ANALYST: { description: "Reads and imports data, trains and manages models." },
    MARKETER: { description: "Reads and imports data." },
    PLANNER: { description: "Reads and imports data, manages models, keeps stock and decides what to order." },
    AGENT: { description: "Reads data." },
    VIEWER: { description: "Reads data." },
  },
});

const publicRoles: Record<StoredRole, Role> = {
  owner: "OWNER",
  analyst: "ANALYST",
  marketer: "MARKETER",
  planner: "PLANNER",
  agent: "AGENT",
  viewer: "VIEWER",
};

export function toRole(role: StoredRole): Role {
  return publicRoles[role];
}

export function fromRole(role: Role): StoredRole {
  return role.toLowerCase() as StoredRole;
}
