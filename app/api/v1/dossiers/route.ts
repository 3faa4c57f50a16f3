import { serve } from "@/lib/api/door";
import { listDossiers } from "@/lib/api/dossiers";

export const GET = serve(listDossiers);
