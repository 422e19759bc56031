package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How data is printed. */
public enum OutputFormat {
    TABLE,
    JSON,
    JSONL,
    CSV;

    public static List<String> names() {
        return Stream.of(values()).map(OutputFormat::id).toList();
    }

    /**
     * The format of a name.
     *
     * @param option what it was given with
     */
    public static OutputFormat parse(String name, String option) {
        return Stream.of(values())
                .filter(format -> format.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(ErrorDetails.of(option + " does not take '" + name + "'.")
                        .hint(NearestName.hint(name, names()))));
    }

    /**
     * The format that a command line asks for, read without understanding the rest of it: for the report of an error that
     * the parser found.
     */
    public static OutputFormat guess(List<String> arguments, OutputFormat otherwise) {
        OutputFormat guessed = otherwise;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean alone = argument.equals("-o") || argument.equals("--output");
            String name = alone && i + 1 < arguments.size()
                    ? arguments.get(i + 1)
                    : argument.replaceFirst("^(--output=|-o=?)", "");
            if (argument.startsWith("-") && names().contains(name)) {
                guessed = parse(name, argument);
            }
        }
        return guessed;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has a line per record, and no place beside them. */
    public boolean isRows() {
        return this == JSONL || this == CSV;
    }

    /** Whether programs read it, and with it the errors. */
    public boolean isJson() {
        return this == JSON || this == JSONL;
    }
}
