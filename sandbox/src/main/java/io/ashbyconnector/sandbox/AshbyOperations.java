package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The names of all operations that Ashby has, whether or not the sandbox simulates them. */
final class AshbyOperations {
    private static final String NAMES = "ashby-operations.txt";

    private AshbyOperations() {}

    static boolean exists(String name) {
        try (InputStream names = AshbyOperations.class.getResourceAsStream(NAMES)) {
            String text = new String(Objects.requireNonNull(names, NAMES).readAllBytes(), UTF_8);
            return text.lines().anyMatch(name::equals);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
