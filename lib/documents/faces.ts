/** The four faces of Tinos, which has the metrics of Times New Roman and complete Vietnamese (npm @expo-google-fonts/tinos, SIL Open Font License 1.1). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { plainText } from "./plain-text";

/** Found from the working directory, the root of the installation: bundlers rewrite paths made from import.meta.url. */
const FOLDER = join(process.cwd(), "node_modules", "@expo-google-fonts", "tinos");

const FILES = {
  regular: "400Regular/Tinos_400Regular.ttf",
  italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  boldItalic: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
} as const;

export type Face = keyof typeof FILES;
export const FACES = Object.keys(FILES) as Face[];

const SHAPING = ["GPOS", "GSUB", "GDEF", "kern"];

const parsed = new Map<Face, Font>();

/**
 * Gives a face for one document. It is parsed once, but its glyphs are the document's own: the library notes in a glyph which character drew it
 * first, and a file that says so must not depend on the files before it.
 */
export function faceFont(face: Face): Font {
  return Object.create(parsedFace(face), { _glyphs: { value: {}, writable: true } });
}

function parsedFace(face: Face): Font {
  const known = parsed.get(face);
  if (known) return known;
  const font = create(withoutShaping(readFileSync(join(FOLDER, FILES[face]))));
  if (!("layout" in font)) throw new RangeError(`${FILES[face]} holds several faces`);
  parsed.set(face, font);
  return font;
}

/** Widths of words at 1 point. Emptied when full, as unit names and free text never end. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 20_000;

/** Gives the width of a text in a face at a size, in points. */
export function measure(text: string, face: Face, points: number): number {
  const key = `${face} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known * points;
  const font = parsedFace(face);
  const width = font.layout(text).advanceWidth / font.unitsPerEm;
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(key, width);
  return width * points;
}

/**
 * Hides the tables of kerning and substitution, in place: composed Vietnamese needs neither, Word sets Times New Roman without them,
 * and reading them takes longer than all the rest.
 */
function withoutShaping(font: Buffer): Buffer {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const at = 12 + 16 * index;
    if (SHAPING.includes(font.toString("latin1", at, at + 4))) font.write("none", at, "latin1");
  }
  return font;
}

/** Gives the face of a style. */
export function faceOf(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? "boldItalic" : "bold";
  return italic ? "italic" : "regular";
}

// Characters that all four faces draw. PDF/A allows no glyph that stands for a missing one.
const UNDRAWN =
  /[^\n -~\u00a0-\u0377\u038e-\u03a1\u03a3-\u052f\u1e00-\u1eff\u2000-\u2064\u2074-\u208e\u20a0-\u20be\u2100-\u214f\u2190-\u2195\u2212\u2248\u2260\u2261\u2264\u2265\u25a0\u25a1\u25aa\u25cf]/gu;

// Characters that share a glyph with another: a glyph must stand for one character, or what is copied from the file is another text.
const TWINS: Record<string, string> = {
  "\u00ad": "",
  "\u04d8": "\u018f",
  "\u04d9": "\u0259",
  "\u2016": "\u01c1",
  "\u202f": "\u00a0",
  "\u2009": "\u00a0",
};
const TWIN = new RegExp(`[${Object.keys(TWINS).join("")}]`, "gu");

/** Gives text as the faces draw it: tabs as spaces, soft hyphens left out, an empty square for what they lack. */
export function drawnText(text: string): string {
  return plainText(text)
    .replace(/\t/g, " ")
    .replace(TWIN, (twin) => TWINS[twin] ?? "")
    .replace(UNDRAWN, "□");
}
