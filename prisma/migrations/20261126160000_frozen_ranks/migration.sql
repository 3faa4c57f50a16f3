-- Ranks of a thi đua round as they were published, and what the BTV chose of the proposed awards.
ALTER TABLE "ScoreSheet" ADD COLUMN     "awards" JSONB,
ADD COLUMN     "bodyRank" INTEGER,
ADD COLUMN     "clusterRank" INTEGER,
ADD COLUMN     "standing" JSONB;

-- A rank stands on a sheet only while it is final: taking the publication back takes the ranks back.
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_ranks_are_final" CHECK (status = 'final' OR ("clusterRank" IS NULL AND "bodyRank" IS NULL AND "standing" IS NULL));
