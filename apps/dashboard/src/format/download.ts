/** Hands a file made on this page to the person. */
export function download(name: string, content: Blob | string): void {
  // The mark at the front lets Excel see that the text is UTF-8.
  const blob =
    typeof content === "string" ? new Blob(["\uFEFF", content], { type: "text/csv;charset=utf-8" }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
