package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what DuckDB says about a statement so that its author can mend it, without paths and internals. */
final class SqlErrors {

    private static final Pattern KIND = Pattern.compile("^(?:[A-Z][A-Za-z]+ ?)+ Error: ");
    private static final Pattern NO_COLUMN =
            Pattern.compile("(?:Referenced column|does not have a column named) \"([^\"]+)\"");
    private static final Pattern NO_TABLE = Pattern.compile("Referenced table \"([^\"]+)\" not found");
    private static final Pattern CANDIDATE = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern PLURAL = Pattern.compile("(?<=[a-z]{2}[^s])s$");

    /** The columns that name what their table is joined to. */
    private static final Pattern READ = Pattern.compile("_(?:name|title|value|label)$");

    private static final int LONGEST = 300;

    private static final int NAMED = 3;

    private SqlErrors() {}

    static AshbyConnectorException of(SQLException failed) {
        return ofMessage(String.valueOf(failed.getMessage()));
    }

    static AshbyConnectorException ofMessage(String message) {
        return of(message, List.of(), column -> List.of());
    }

    /**
     * The exception for a statement that failed.
     *
     * @param columns the columns of the tables that it names
     * @param having tells which other tables and views have a column, the likeliest first
     */
    static AshbyConnectorException of(
            String message, Collection<String> columns, Function<String, List<String>> having) {
        if (message.startsWith("Out of Memory") || message.contains("Out of Memory Error")) {
            return SqlRefusal.of(
                    "The statement needs more memory than it may have.",
                    "Narrow it: fewer rows with WHERE, fewer columns, no join of everything with everything, or aggregate first.");
        }
        String plain = KIND.matcher(message).replaceFirst("");
        String first = plain.lines().findFirst().orElse("").strip();
        if (message.startsWith("INTERNAL")
                || message.startsWith("IO Error")
                || message.startsWith("FATAL")
                || first.isEmpty()) {
            return new InvalidInputException(
                    ErrorDetails.of("DuckDB could not run the statement.").hint("Write it in another way."));
        }
        String said = sentence(first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first);
        return new InvalidInputException(
                ErrorDetails.of("SQL: " + said).quoting(said).hint(hint(plain, first, columns, having)));
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("…") ? text : text + ".";
    }

    private static @Nullable String hint(
            String plain, String first, Collection<String> columns, Function<String, List<String>> having) {
        Matcher column = NO_COLUMN.matcher(first);
        if (column.find()) {
            return column(column.group(1), candidates(plain, columns), having);
        }
        Matcher table = NO_TABLE.matcher(first);
        if (table.find()) {
            String name = table.group(1);
            return columns.contains(name)
                    ? "'" + name + "' is a column: to reach into it, write " + name + "->>'$.path'."
                    : name(name, candidates(plain, List.of()));
        }
        if (first.startsWith("syntax error") || first.startsWith("unterminated")) {
            String line = plain.lines()
                    .filter(each -> each.startsWith("LINE "))
                    .findFirst()
                    .orElse("");
            return ("DuckDB's dialect is spoken here. " + line).strip();
        }
        if (first.contains("explicit type casts")) {
            String functions = String.join(
                    "; ",
                    plain.lines()
                            .map(String::strip)
                            .filter(each -> each.contains(") -> "))
                            .limit(4)
                            .toList());
            return functions.isEmpty() ? null : "Known: " + functions + ".";
        }
        if (first.contains("must appear in the GROUP BY")) {
            return "Add it to GROUP BY, or write any_value(…).";
        }
        if (first.startsWith("Could not convert") || first.contains("invalid")) {
            return "TRY_CAST gives NULL where a value does not fit.";
        }
        return null;
    }

    private static @Nullable String column(String given, List<String> known, Function<String, List<String>> having) {
        Optional<String> meant = nearest(given, known);
        if (meant.isPresent()) {
            return "Did you mean '" + meant.get() + "'? Valid: " + String.join(", ", known) + ".";
        }
        List<String> others = having.apply(given.toLowerCase(Locale.ROOT));
        return others.isEmpty() ? name(given, known) : elsewhere(given, others);
    }

    private static String elsewhere(String column, List<String> others) {
        int more = others.size() - NAMED;
        return "'" + column + "' is a column of " + others.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "") + ": read it there, or join with it.";
    }

    /**
     * The name that was probably meant. A guess at a name is seldom a slip of the pen: it leaves words out ({@code stage},
     * {@code feedback}), or adds some ({@code full_name}). Of several, what people read, and then the shortest.
     */
    static Optional<String> nearest(String given, Collection<String> known) {
        List<String> wanted = words(given);
        return known.stream()
                .filter(name -> words(name).containsAll(wanted))
                .min(Comparator.comparingInt(SqlErrors::rank).thenComparingInt(String::length))
                .or(() -> known.stream()
                        .filter(name -> wanted.containsAll(words(name))
                                && last(words(name)).equals(last(wanted)))
                        .max(Comparator.comparingInt(String::length)))
                .or(() -> NearestName.to(given, known));
    }

    private static int rank(String column) {
        return READ.matcher(column).find() ? 0 : column.endsWith("_id") ? 1 : 2;
    }

    /** In the singular. */
    private static List<String> words(String name) {
        String snake = CAMEL.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
        return Stream.of(snake.split("_", -1))
                .map(word -> PLURAL.matcher(word).replaceFirst(""))
                .toList();
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static @Nullable String name(String given, List<String> known) {
        return known.isEmpty() ? null : NearestName.hint(given, known);
    }

    private static List<String> candidates(String plain, Collection<String> columns) {
        List<String> known = new ArrayList<>(columns);
        if (known.isEmpty()) {
            plain.lines()
                    .filter(line -> line.startsWith("Candidate "))
                    .flatMap(line -> CANDIDATE.matcher(line).results())
                    .forEach(name -> known.add(name.group(1)));
        }
        return known.stream().distinct().toList();
    }
}
