package io.ashbyconnector.adapter.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The views of {@code views.sql}. Each statement there ends with a semicolon at the end of a line. A line {@code -- needs:} right above
 * one lists tables that are to be filled for it though each of their records needs a call, a line {@code -- optional:} tables and views
 * without which it still tells something, where they cannot be read.
 */
final class Views {

    private static final String FILE = "views.sql";
    private static final Pattern VIEW = Pattern.compile(
            "(?:^--\\s*needs:(?<needs>[^\\n]*)\\n)?(?:^--\\s*optional:(?<optional>[^\\n]*)\\n)?"
                    + "^CREATE OR REPLACE VIEW\\s+(?<name>\\w+)\\s+AS\\s+(?<select>.*?);\\s*$",
            Pattern.MULTILINE | Pattern.DOTALL);

    private @Nullable Map<String, View> all;

    /**
     * A view.
     *
     * @param select its statement
     * @param needs the tables that it needs though they are not read in pages
     * @param optional the tables and views that it can do without
     */
    record View(String name, String select, Set<String> needs, Set<String> optional) {}

    synchronized Map<String, View> all() {
        Map<String, View> ready = all;
        if (ready == null) {
            ready = parse(read());
            all = ready;
        }
        return ready;
    }

    private static String read() {
        try (InputStream in = Views.class.getResourceAsStream(FILE)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, View> parse(String text) {
        Map<String, View> views = new LinkedHashMap<>();
        Matcher matcher = VIEW.matcher(text);
        while (matcher.find()) {
            String name = matcher.group("name");
            views.put(
                    name,
                    new View(
                            name,
                            matcher.group("select"),
                            names(matcher.group("needs")),
                            names(matcher.group("optional"))));
        }
        return views;
    }

    private static Set<String> names(@Nullable String list) {
        return list == null ? Set.of() : Set.of(list.strip().split("[,\\s]+", -1));
    }
}
