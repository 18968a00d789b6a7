import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Frame } from "../../frame/frame.tsx";

/** Pages behind the sign-in. The gateway proves the session; here its absence only saves a detour. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const signedIn = jar.getAll().some((cookie) => cookie.name.endsWith(".session_token"));
  if (!signedIn) {
    const address = (await headers()).get("x-address") ?? "/";
    redirect(address === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(address)}`);
  }
  return <Frame folded={jar.get("rail")?.value === "folded"}>{children}</Frame>;
}
