-- AlterTable
ALTER TABLE "Handover" ADD COLUMN     "batchId" UUID;

-- CreateIndex
CREATE INDEX "Handover_bodyId_batchId_idx" ON "Handover"("bodyId", "batchId");

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_bodyId_batchId_fkey" FOREIGN KEY ("bodyId", "batchId") REFERENCES "HandoverBatch"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lists written before know their handovers by the instant at which they were written together. The owner, too, obeys the policies; while rows move it must not.
ALTER TABLE "Handover" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "HandoverBatch" NO FORCE ROW LEVEL SECURITY;
UPDATE "Handover" h SET "batchId" = b.id FROM "HandoverBatch" b
WHERE b."bodyId" = h."bodyId" AND b.status = 'applied' AND b."appliedAt" = h."createdAt" AND h.role = 'unitOfficer' AND h.papers = '';
ALTER TABLE "HandoverBatch" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Handover" FORCE ROW LEVEL SECURITY;
