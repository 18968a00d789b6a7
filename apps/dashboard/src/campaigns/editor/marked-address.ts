/** Marks of a link, by their parameter's name without `utm_`. */
type Marks = Readonly<Record<string, string>>;

/** An address with its marks as the server will write them; null while it is none. */
export function markedAddress(address: string, marks: Marks): string | null {
  if (!/^https?:\/\/./.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  for (const [mark, value] of Object.entries(marks))
    if (value.trim() !== "") url.searchParams.set(`utm_${mark}`, value.trim());
  return url.href;
}
