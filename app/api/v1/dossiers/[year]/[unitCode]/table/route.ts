import { serve } from "@/lib/api/door";
import { readUnitTable } from "@/lib/api/tables";

export const GET = serve(readUnitTable);
