/** Parts of a DOCX that we write whole, where the library has no option for them or asks the clock. */
import type { DocumentContent } from "../../domain/document";
import { plainText } from "../plain-text";
import { LAYOUT } from "../settings";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

/** Settings with mirrored margins; Word wants the elements in this order. */
const SETTINGS_XML = [
  DECLARATION,
  `<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:mirrorMargins/><w:defaultTabStop w:val="720"/>`,
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  `<w:themeFontLang w:val="${LAYOUT.language}"/></w:settings>`,
].join("");

/** Gives the parts that replace the library's own. */
export function ownParts(content: DocumentContent): { path: string; data: string }[] {
  return [
    { path: "word/settings.xml", data: SETTINGS_XML },
    { path: "docProps/core.xml", data: coreXml(content) },
  ];
}

/** Title, number and body; no instant of making, which the date on the document says. */
function coreXml({ typeName, subject, header }: DocumentContent): string {
  const title = [typeName, ...subject].filter((text) => text !== "").join(" ") || header.about;
  const body = escapeXml(header.body);
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN_CORE}">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(header.number)}</dc:subject><dc:creator>${body}</dc:creator>`,
    `<cp:lastModifiedBy>${body}</cp:lastModifiedBy></cp:coreProperties>`,
  ].join("");
}

function escapeXml(text: string): string {
  return plainText(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
