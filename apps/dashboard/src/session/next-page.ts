/**
 * Where to go after signing in: the page that asked for it, when it is one of ours, else the overview. An address of
 * another site would make the sign-in page a trampoline for phishing.
 */
export function nextPage(asked: string | null | undefined): string {
  if (!asked?.startsWith("/") || asked.startsWith("//") || asked.includes("\\")) return "/";
  return asked.startsWith("/sign-in") ? "/" : asked;
}
