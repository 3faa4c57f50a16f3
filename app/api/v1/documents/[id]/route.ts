import { readOfficialDocument } from "@/lib/api/documents";
import { serve } from "@/lib/api/door";

export const GET = serve(readOfficialDocument);
