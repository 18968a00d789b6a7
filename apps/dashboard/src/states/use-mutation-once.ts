"use client";
import type { TypedDocumentNode } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useIdempotencyKey } from "./use-idempotency-key.ts";

/** What is shown anew after a mutation: every query of the page, or those of these names. */
type Refetched = "active" | string[];

/**
 * A mutation that is done once: sent again with the same input after a lost answer, it does nothing a second time.
 *
 * @returns sends the input, with its key, and resolves to what the server answered
 */
export function useMutationOnce<Data, Input extends { idempotencyKey?: string | null | undefined }>(
  mutation: TypedDocumentNode<Data, { input: Input }>,
  refetchQueries: Refetched = "active",
): (input: Input) => Promise<Data | undefined> {
  const { keyOf, answered } = useIdempotencyKey();
  const [mutate] = useMutation(mutation, { refetchQueries });
  return async (input) => {
    const { data } = await mutate({ variables: { input: { ...input, idempotencyKey: keyOf(input) } } });
    answered();
    return data;
  };
}
