-- The statement that recognises the person also reads the code of their own unit, as it already reads its version.
CREATE POLICY signing_in ON "Unit" FOR SELECT USING (app_signing_in());
