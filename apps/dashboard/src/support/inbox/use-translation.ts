"use client";
import { useMutation } from "@apollo/client/react";
import { useAction } from "../../states/use-action.ts";
import { conversationTranslateMutation } from "./inbox.operations.ts";
import { useReaderLanguage } from "./use-reader-language.ts";

export interface Translation {
  /** Whether an endpoint translates. */
  isThere: boolean;
  busy: boolean;
  /** Translates these messages into the reader's language; null: all of the conversation. What comes is shown, even where not all does. */
  translate: (messageIds: string[] | null) => Promise<unknown>;
}

/** Has messages of a conversation translated for the reader. */
export function useTranslation(conversationId: string, isThere: boolean): Translation {
  const { run, busy } = useAction();
  const language = useReaderLanguage();
  const [ask] = useMutation(conversationTranslateMutation);
  return {
    isThere,
    busy,
    translate: (messageIds) =>
      run(async () => {
        const input = { conversationId, language, messageIds };
        return (await ask({ variables: { input } })).data?.conversationTranslate;
      }),
  };
}
