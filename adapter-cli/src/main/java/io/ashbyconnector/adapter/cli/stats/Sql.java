package io.ashbyconnector.adapter.cli.stats;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Collectors;

/** Values as the store's statements, which take no parameters, write them. */
final class Sql {

    private Sql() {}

    /** In standard SQL nothing but the quote itself means anything within quotes. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String time(Instant time) {
        return "TIMESTAMP '" + LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC) + "'";
    }

    static String in(String column, Collection<String> values) {
        return column + " IN (" + values.stream().map(Sql::text).collect(Collectors.joining(", ")) + ")";
    }
}
