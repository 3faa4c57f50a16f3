import { serve } from "@/lib/api/door";
import { postAppraisal } from "@/lib/api/write-steps";

export const POST = serve(postAppraisal);
