/** Characters that an endpoint is sent at once: their translation has to be within the tokens of one answer. */
const longestPiece = 400;

/** A text in pieces that end with sentences where they can; joined they are the text again. */
export function piecesOf(text: string, longest = longestPiece): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const part of text.match(/[^.!?。！？；\n]*(?:[.!?。！？；\n]+\s*|$)/gu) ?? []) {
    if (piece.length + part.length > longest && piece !== "") {
      pieces.push(piece);
      piece = "";
    }
    piece += part;
    while (piece.length > longest) {
      const cut = cutOf(piece, longest);
      pieces.push(piece.slice(0, cut));
      piece = piece.slice(cut);
    }
  }
  return piece === "" ? pieces : [...pieces, piece];
}

/** Where a sentence that is too long is cut: after a space, else between two characters. */
function cutOf(text: string, longest: number): number {
  const space = text.lastIndexOf(" ", longest - 1) + 1;
  if (space > longest / 2) return space;
  const isPair = /[\uD800-\uDBFF]/.test(text[longest - 1] ?? "");
  return isPair ? longest - 1 : longest;
}
