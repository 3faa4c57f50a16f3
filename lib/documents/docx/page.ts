/** Page set-up: A4, mirrored margins, page number from page 2 at the top centre, one numbering per section. */
import { AlignmentType, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from "docx";
import { LAYOUT, twips } from "../settings";

const { page } = LAYOUT;

/** Gives a section on a new page whose page numbers begin at 1 and print from page 2. */
export function section(children: ISectionOptions["children"], landscape = false): ISectionOptions {
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
          left: twips(page.inside),
          right: twips(page.outside),
          header: twips(page.header),
          footer: twips(page.header),
        },
        pageNumbers: { start: 1 },
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
