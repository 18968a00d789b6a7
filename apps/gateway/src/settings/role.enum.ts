import type { Role as StoredRole } from "@bellwether/schema/contracts/permissions";
import { describedEnum } from "../schema/described-enum.ts";

export const Role = describedEnum<Uppercase<StoredRole>>("Role", "What a member may do.", {
  OWNER: "May do everything, members and keys included.",
  ANALYST: "Reads and imports data, trains and manages models.",
  MARKETER: "Reads and imports data.",
  PLANNER: "Reads and imports data, manages models, keeps stock and decides what to order.",
  AGENT: "Reads data.",
  VIEWER: "Reads data.",
});
export type Role = keyof typeof Role;

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
