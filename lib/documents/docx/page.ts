/** Page set-up: A4, mirrored margins, page number from page 2 at the top centre, one numbering per section. */
import {
  AlignmentType,
  BorderStyle,
  Header,
  type ISectionOptions,
  PageBorderOffsetFrom,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import type { Section } from "../layout/line";
import { LAYOUT, sideMargins, twips } from "../settings";

const { page, frame } = LAYOUT;
const SIDE = { style: BorderStyle.DOUBLE, size: frame.rule * 8, color: "000000", space: Math.round((frame.edge * 72) / 25.4) } as const;
const FRAME = {
  pageBorders: { offsetFrom: PageBorderOffsetFrom.PAGE },
  pageBorderTop: SIDE,
  pageBorderBottom: SIDE,
  pageBorderLeft: SIDE,
  pageBorderRight: SIDE,
};

/** Gives a section on a new page whose page numbers begin at 1 and print from page 2. */
export function section(
  children: ISectionOptions["children"],
  { landscape, framed }: Pick<Section, "landscape" | "framed">,
): ISectionOptions {
  const [left, right] = sideMargins(1, framed);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(page.top),
          bottom: twips(page.bottom),
          left: twips(left),
          right: twips(right),
          header: twips(page.header),
          footer: twips(page.header),
        },
        pageNumbers: { start: 1 },
        ...(framed ? { borders: FRAME } : {}),
      },
    },
    headers: { default: numberHeader(), first: new Header({ children: [new Paragraph({})] }) },
    children,
  };
}

function numberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], font: LAYOUT.font, size: LAYOUT.points.pageNumber * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
