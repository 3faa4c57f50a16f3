import { serve } from "@/lib/api/door";
import { readDossier } from "@/lib/api/dossiers";

export const GET = serve(readDossier);
