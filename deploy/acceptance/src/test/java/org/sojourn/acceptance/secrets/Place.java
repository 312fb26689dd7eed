package org.sojourn.acceptance.secrets;

/** Where something was found: what it is a part of, and its name in the table of places. */
record Place(Area area, String name) {

    /** What is searched; each of it holds something on a stack that has done anything. */
    enum Area {
        TABLES,
        DATABASE_FILES,
        WRITE_AHEAD_LOG,
        TOPICS,
        TOPIC_FILES,
        LOGS,
        MAILS,
        METRICS,
        TEMPORARY_FILES,
        OTHER_FILES
    }

    static final Place DATABASE_FILES = new Place(Area.DATABASE_FILES, "database files");
    static final Place WRITE_AHEAD_LOG = new Place(Area.WRITE_AHEAD_LOG, "write-ahead log");
    static final Place TOPIC_FILES = new Place(Area.TOPIC_FILES, "topic files");
    static final Place MAILS = new Place(Area.MAILS, "mails");

    static Place column(String database, String table, String column) {
        return new Place(Area.TABLES, database + '.' + table + '.' + column);
    }

    static Place topic(String name) {
        return new Place(Area.TOPICS, "topic " + name);
    }

    static Place log(String part) {
        return new Place(Area.LOGS, "log of " + part);
    }

    static Place metrics(String part) {
        return new Place(Area.METRICS, "metrics of " + part);
    }

    static Place temporaryFile(String path) {
        return new Place(Area.TEMPORARY_FILES, "temporary file " + path);
    }

    static Place otherFile(String path) {
        return new Place(Area.OTHER_FILES, "file " + path);
    }
}
