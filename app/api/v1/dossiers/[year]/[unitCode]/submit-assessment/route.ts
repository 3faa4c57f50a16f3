import { serve } from "@/lib/api/door";
import { postAssessment } from "@/lib/api/write-steps";

export const POST = serve(postAssessment);
