"use client";
import { useMutation } from "@apollo/client/react";
import { useEffect } from "react";
import { presenceMutation } from "./inbox.operations.ts";

/** Milliseconds after which it is said again that somebody is there; the server forgets it after 25 seconds. */
const againMs = 20_000;

/** Tells colleagues that one looks at a conversation, or types in it, for as long as one does. */
export function usePresence(conversationId: string, isTyping: boolean): void {
  const [say] = useMutation(presenceMutation);
  useEffect(() => {
    const tell = (isThere: boolean) => {
      // Nobody is helped by hearing that this could not be said.
      say({ variables: { input: { conversationId, isTyping, isThere } } }).catch(() => undefined);
    };
    tell(true);
    const again = setInterval(() => tell(true), againMs);
    return () => clearInterval(again);
  }, [say, conversationId, isTyping]);
  useEffect(
    () => () => {
      say({ variables: { input: { conversationId, isTyping: false, isThere: false } } }).catch(() => undefined);
    },
    [say, conversationId],
  );
}
