-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "calendarSequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "madeFor" TEXT;

-- AlterTable
ALTER TABLE "Seat" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "answerWords" TEXT,
ADD COLUMN     "answeredAt" TIMESTAMPTZ(3),
ADD COLUMN     "asksForIndividual" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'da',
ADD COLUMN     "proposedAt" TIMESTAMPTZ(3);
