package io.ashbyconnector.port;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the text of files, which may have been made to do harm: it limits time and memory. Implementations are thread-safe,
 * have a public constructor without parameters, and are named in
 * {@code META-INF/services/io.ashbyconnector.port.TextExtractor}.
 */
public interface TextExtractor {

    /**
     * {@return the beginning of a file's text; empty when the file is of a kind that this does not read} The name of
     * the file says nothing of its kind.
     *
     * @param file the path of the file
     * @param maxCharacters where the text ends at the latest
     * @throws IOException when the file is damaged or encrypted, or takes more than the limits of this
     */
    Optional<String> text(Path file, int maxCharacters) throws IOException;
}
