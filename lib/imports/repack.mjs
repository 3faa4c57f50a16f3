import JSZip from "jszip";

/** Packs the parts that hold cells into a plain archive for the workbook parser. @param {{ name: string, bytes: Uint8Array }[]} parts */
export async function repack(parts) {
  const zip = new JSZip();
  for (const part of parts) zip.file(part.name, part.bytes);
  return zip.generateAsync({ type: "nodebuffer", compression: "STORE" });
}
