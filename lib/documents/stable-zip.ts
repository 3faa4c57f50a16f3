/** DOCX and XLSX are ZIP files, which note when each part was packed. Without that, equal content gives equal bytes and one SHA-256. */

const CENTRAL_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
/** 1 January 1980, the first day that a ZIP can say. */
const FIRST_DAY = 0x0021;

/** Sets the time of every part of a ZIP file (without ZIP64, comment at most 64 kB) to 1/1/1980, in place, and gives it back. */
export function withoutTimes(file: Buffer): Buffer {
  let end = file.length - END_SIZE;
  while (end >= 0 && file.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new RangeError("not a ZIP file");
  let entry = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(entry) !== CENTRAL_ENTRY) throw new RangeError("broken ZIP directory");
    file.writeUInt16LE(0, entry + 12);
    file.writeUInt16LE(FIRST_DAY, entry + 14);
    const local = file.readUInt32LE(entry + 42);
    file.writeUInt16LE(0, local + 10);
    file.writeUInt16LE(FIRST_DAY, local + 12);
    entry += 46 + file.readUInt16LE(entry + 28) + file.readUInt16LE(entry + 30) + file.readUInt16LE(entry + 32);
  }
  return file;
}
