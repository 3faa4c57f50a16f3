import { serve } from "@/lib/api/door";
import { readImport } from "@/lib/api/imports";

export const GET = serve(readImport);
