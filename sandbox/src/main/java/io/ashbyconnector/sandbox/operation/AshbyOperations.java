package io.ashbyconnector.sandbox.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All operations that Ashby has, whether or not the sandbox simulates them. */
public final class AshbyOperations {
    /** In place of the permission of an operation that every key may use. */
    static final String NO_PERMISSION = "-";

    /** The only version of the API that is active. */
    public static final String VERSION = "2026-01-01";

    private static final String NAMES = "ashby-operations.txt";

    private AshbyOperations() {}

    public static boolean exists(String name) {
        return permissions().containsKey(name);
    }

    /** The permission that each operation needs; where any of several will do, they are parted by bars. */
    static Map<String, String> permissions() {
        try (InputStream names = AshbyOperations.class.getResourceAsStream(NAMES)) {
            String text = new String(Objects.requireNonNull(names, NAMES).readAllBytes(), UTF_8);
            Map<String, String> permissions = new TreeMap<>();
            for (String line : text.split("\n", -1)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    permissions.put(line.substring(0, space), line.substring(space + 1));
                }
            }
            return permissions;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static @Nullable Operation notSimulated(String name) {
        String permissions = permissions().get(name);
        return permissions == null ? null : new NotSimulated(name, permissions);
    }
}
