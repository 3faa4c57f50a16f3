import { serve } from "@/lib/api/door";
import { readEntry } from "@/lib/api/dossiers";

export const GET = serve(readEntry);
