-- AlterTable
ALTER TABLE "BoardState" ADD COLUMN     "generation" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Moment" (
    "conversationId" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "people" TEXT[],
    "acts" JSON NOT NULL,
    "board" JSON,
    "patch" JSON,

    CONSTRAINT "Moment_pkey" PRIMARY KEY ("conversationId","n")
);

-- AddForeignKey
ALTER TABLE "Moment" ADD CONSTRAINT "Moment_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
