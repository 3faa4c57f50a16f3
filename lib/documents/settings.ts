/**
 * Sizes, margins and fonts of everything that leaves on paper, in one object. Points for type, millimetres for lengths.
 * Source: documents.md (Hướng dẫn 29-HD/TWĐTN-VP, 29/10/2013); a newer national text changes this file only.
 */
export const LAYOUT = {
  font: "Times New Roman",
  language: "vi-VN",
  page: {
    width: 210,
    height: 297,
    top: 20,
    bottom: 20,
    /** Binding side: left on the front, right on the back. */
    inside: 30,
    outside: 20,
    /** Distance of the page number from the edge. */
    header: 10,
  },
  /** Type sizes of the elements of a document, in points. */
  points: {
    union: 15,
    upperBody: 14,
    body: 14,
    stars: 14,
    number: 14,
    placeDate: 13,
    about: 12,
    typeName: 16,
    subject: 14,
    addressee: 14,
    text: 14,
    table: 12,
    /** Tables of more than ten columns. */
    wideTable: 11,
    authority: 14,
    position: 14,
    signer: 14,
    recipientsTitle: 13,
    recipients: 11,
    mark: 13,
    pageNumber: 14,
    /** Code and address under the QR code. */
    verification: 8.5,
    /** What a certificate is called and about. */
    certificate: 30,
    display: 22,
  },
  text: {
    firstLine: 12.7,
    /** Points between paragraphs, at most 6. */
    after: 6,
    /** Line spacing, 1 to 1.2. */
    line: 1.15,
  },
  header: {
    /** Share of the left column: 74 of 160 mm, so that the place and date of every province fit the right one; half of a sheet that lies. */
    leftShare: { portrait: 0.46, landscape: 0.5 },
    /** Length of "ĐOÀN TNCS HỒ CHÍ MINH" at 15 pt bold: the rule under it is as long. */
    ruleWidth: 68.3,
    rulePoints: 0.75,
    boxPoints: 1,
    markWidth: 32,
  },
  table: {
    /** Free space in cells: millimetres at the sides, points above and below the text. */
    side: 1.2,
    above: 2,
    border: 0.5,
  },
  /** Height kept free for signature and seal. */
  signatureSpace: 28,
  /** The frame of a certificate: distance from the edge of the sheet, points of each of its two rules and of the space between. */
  frame: {
    edge: 12,
    rule: 1.5,
    /** Shares that great type and spaces take, the first at which all stands on the sheet with this height to spare. */
    steps: [1, 0.9, 0.8, 0.7, 0.6, 0.5],
    slack: 8,
    /** Least size of what a certificate is called. */
    leastTitle: 20,
    /** What signature and seal have at least. */
    signatureSpace: 24,
  },
  /** Side of the QR code with its quiet zone. */
  codeSide: 20,
  /** Width of the column of the QR code beside several signatures. */
  codeColumn: 46,
} as const;

/** Sizes and margins of the workbooks, printed on A4 landscape. Margins in millimetres, sizes in points, widths in characters. */
export const SHEET = {
  font: LAYOUT.font,
  margins: { top: 20, bottom: 15, left: 15, right: 15, header: 10, footer: 8 },
  points: { union: 14, body: 13, title: 14, subtitle: 12, columns: 12, cells: 12, signature: 13, pageNumber: 13 },
  fill: { columns: "FFE8EEF7", group: "FFF3F5F9" },
  formats: { whole: "#,##0", decimal: "0.0", points: "0.00", day: "dd/mm/yyyy" },
} as const;

/** Margins at the left and right of page `number` in millimetres: the binding changes sides; what hangs in a frame is not bound. */
export function sideMargins(number: number, framed: boolean): [number, number] {
  const { inside, outside } = LAYOUT.page;
  if (framed) return [(inside + outside) / 2, (inside + outside) / 2];
  return number % 2 === 1 ? [inside, outside] : [outside, inside];
}

/** Millimetres to twentieths of a point, the unit of DOCX. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Millimetres to inches, the unit of page margins in a workbook. */
export function inches(millimetres: number): number {
  return millimetres / 25.4;
}
