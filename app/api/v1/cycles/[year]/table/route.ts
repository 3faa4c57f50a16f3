import { serve } from "@/lib/api/door";
import { readBodyTable } from "@/lib/api/tables";

export const GET = serve(readBodyTable);
