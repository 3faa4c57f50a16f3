import { serve } from "@/lib/api/door";
import { readRegisterDoor } from "@/lib/api/register";

export const GET = serve(readRegisterDoor);
