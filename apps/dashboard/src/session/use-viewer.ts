"use client";
import { useQuery } from "@apollo/client/react";
import type { Permission } from "../gql/graphql.ts";
import { viewerQuery } from "./viewer.operations.ts";

/** Who is signed in and what they may do; null until it is known. */
export function useViewer() {
  const { data, error } = useQuery(viewerQuery);
  const viewer = data?.viewer ?? null;
  return { viewer, error, may: (permission: Permission) => viewer?.permissions.includes(permission) ?? false };
}
