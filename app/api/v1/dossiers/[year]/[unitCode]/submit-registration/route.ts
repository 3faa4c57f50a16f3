import { serve } from "@/lib/api/door";
import { postRegistration } from "@/lib/api/write-steps";

export const POST = serve(postRegistration);
