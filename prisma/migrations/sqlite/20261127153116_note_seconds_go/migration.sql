-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "CallNoteSecond";
PRAGMA foreign_keys=on;
