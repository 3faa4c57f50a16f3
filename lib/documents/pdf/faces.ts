/** The four faces of Tinos, which has the metrics of Times New Roman and complete Vietnamese (npm @expo-google-fonts/tinos, SIL Open Font License 1.1). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plainText } from "../plain-text";

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

const read = new Map<Face, Buffer>();

/** Gives the bytes of a face, for the renderer only; read once. */
export function faceFile(face: Face): Buffer {
  const known = read.get(face) ?? withoutShaping(readFileSync(join(FOLDER, FILES[face])));
  read.set(face, known);
  return known;
}

/**
 * Hides the tables of kerning and substitution, in place: composed Vietnamese needs neither, Word sets Times New Roman without them,
 * and reading them for every document takes longer than all the rest.
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

/** Gives text as the faces draw it: tabs as spaces, an empty square for what they lack. */
export function drawnText(text: string): string {
  return plainText(text).replace(/\t/g, " ").replace(UNDRAWN, "□");
}
