package io.ashbyconnector.sandbox.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The names of all operations that Ashby has, whether or not the sandbox simulates them. */
public final class AshbyOperations {
    private static final String NAMES = "ashby-operations.txt";

    private AshbyOperations() {}

    public static boolean exists(String name) {
        try (InputStream names = AshbyOperations.class.getResourceAsStream(NAMES)) {
            String text = new String(Objects.requireNonNull(names, NAMES).readAllBytes(), UTF_8);
            return text.lines().anyMatch(name::equals);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
