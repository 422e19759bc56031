package io.ashbyconnector.internal.json;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Values by the texts that they were read from, found without making a String of the text. Thread-safe. */
final class KnownTexts<T> {

    /** More would take longer to look through than a String takes to make. */
    private static final int MOST = 16;

    private final List<Entry<T>> entries = new CopyOnWriteArrayList<>();

    private record Entry<T>(String text, T value) {}

    /** Keeps a value, as long as there are few. */
    void add(String text, T value) {
        if (entries.size() < MOST) {
            entries.add(new Entry<>(text, value));
        }
    }

    /** The value of the string that the parser stands on; null for none that was kept. */
    @Nullable
    T at(JsonParser parser) {
        int length = parser.getStringLength();
        char[] characters = parser.getStringCharacters();
        int from = parser.getStringOffset();
        for (int i = 0; i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            if (isSame(entry.text(), characters, from, length)) {
                return entry.value();
            }
        }
        return null;
    }

    private static boolean isSame(String text, char[] characters, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
