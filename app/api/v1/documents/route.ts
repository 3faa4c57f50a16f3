import { listOfficialDocuments } from "@/lib/api/documents";
import { serve } from "@/lib/api/door";

export const GET = serve(listOfficialDocuments);
