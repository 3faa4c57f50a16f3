import { Document, Packer, Paragraph } from "docx";
import ExcelJS from "exceljs";

/** A small Word document. */
export async function docxFile(): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Danh sách điểm danh")] }] }));
}

/** A small workbook. */
export async function xlsxFile(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Danh sách").getCell("A1").value = "Họ và tên";
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
