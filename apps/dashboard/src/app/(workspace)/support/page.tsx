import { redirect } from "next/navigation";

/** Support opens at its first part. */
export default function Page() {
  redirect("/support/knowledge");
}
