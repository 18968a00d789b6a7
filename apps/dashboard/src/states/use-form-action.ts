"use client";
import { useState } from "react";
import { notifyRefused } from "./notify.ts";
import { refusalsByField } from "./refusals-by-field.ts";
import { type Answer, type Refusal, useAction } from "./use-action.ts";

/**
 * Runs the mutation of a form: what the server refuses stands at the field that it is about, and what is about none is told in
 * passing.
 *
 * @param fields names of the form's fields, as the mutation's input has them
 */
export function useFormAction<Field extends string>(fields: readonly Field[]) {
  const { run, busy } = useAction();
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({});
  return {
    busy,
    /** What is wrong with a field, in the reader's language; null where nothing is. */
    errorOf: (field: Field): string | null => errors[field] ?? null,
    /** To be called when a field is changed: what was said of it holds no more. */
    forget: (field: Field) => setErrors((before) => ({ ...before, [field]: undefined })),
    run: <Payload extends Answer>(act: () => Promise<Payload | undefined>, done?: string) => {
      setErrors({});
      return run(act, done, (refusals: readonly Refusal[], title: string) => {
        const { atFields, elsewhere } = refusalsByField(fields, refusals);
        setErrors(atFields);
        if (elsewhere.length > 0) notifyRefused(title, elsewhere);
      });
    },
  };
}
