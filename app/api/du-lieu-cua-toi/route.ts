import { fileResponse } from "@/lib/api/file-response";
import { readOwnData } from "@/lib/queries/read-own-data";

/** What the product keeps about the signed-in person, as a file. */
export async function GET(): Promise<Response> {
  const data = await readOwnData();
  return fileResponse(Buffer.from(JSON.stringify(data, null, 2), "utf8"), `Dữ liệu của ${data.account.name}`, "json");
}
