import { serve } from "@/lib/api/door";
import { postEvidence } from "@/lib/api/write-evidence";

export const POST = serve(postEvidence);
