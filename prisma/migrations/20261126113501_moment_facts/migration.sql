-- AlterTable
ALTER TABLE "Moment" ADD COLUMN     "facts" JSON;
