package io.ashbyconnector.adapter.cli.export;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the files of an export are like. */
public enum ExportFormat {
    /** A record a line, as the service gave it. */
    JSONL,
    /** A header, and a record a row. */
    CSV,
    /** Typed columns, for databases. */
    PARQUET;

    /** The end of a file's name, without the dot; also what people call the format. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of an entity's file. */
    String fileOf(String entity) {
        return entity + "." + extension();
    }

    /** The format of a file by its name. */
    static Optional<ExportFormat> ofFile(String name) {
        return Stream.of(values())
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst();
    }

    /** What people call them. */
    public static List<String> names() {
        return Stream.of(values()).map(ExportFormat::extension).toList();
    }

    /**
     * Reads one or several.
     *
     * @param names with commas between them
     * @throws InvalidInputException for one that does not exist
     */
    public static Set<ExportFormat> of(String names) {
        Set<ExportFormat> formats = EnumSet.noneOf(ExportFormat.class);
        for (String name : names.split(",", -1)) {
            formats.add(Stream.of(values())
                    .filter(format -> format.extension().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidInputException(ErrorDetails.of("--format does not take '" + name.strip() + "'.")
                                    .hint(NearestName.hint(name.strip(), names())))));
        }
        return formats;
    }
}
