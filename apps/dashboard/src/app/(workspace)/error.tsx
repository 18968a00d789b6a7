"use client";
import { ErrorState } from "../../states/error-state.tsx";

/** A page that broke while it was drawn; the frame round it still works. */
export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  return <ErrorState error={error} onRetry={reset} />;
}
