package io.ashbyconnector.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Makes the texts of records, and the same String again of a text that came lately: of the texts of a listing half repeat
 * those before, such as types, tags, sources and users. Keeps few of them, wherever a later one falls on an earlier one only
 * the later. Not thread-safe.
 */
final class Texts {

    private static final int FEW = 64;
    private static final int MANY = 1024;

    /** Longer ones are mostly unique, such as addresses of pages, and dear to compare. */
    private static final int LONGEST = 64;

    private @Nullable String[] lately = new @Nullable String[FEW];
    private int made;

    /** The text of the string that the parser stands on. */
    String read(JsonParser parser) {
        int length = parser.getStringLength();
        if (length == 0 || length > LONGEST) {
            return parser.getString();
        }
        char[] characters = parser.getStringCharacters();
        int from = parser.getStringOffset();
        int place = place(characters, from, length) & (lately.length - 1);
        String before = lately[place];
        if (before != null && isSame(before, characters, from, length)) {
            return before;
        }
        String text = parser.getString();
        keep(text, place);
        return text;
    }

    private static int place(char[] characters, int from, int length) {
        int last = from + length - 1;
        int middle = from + length / 2;
        int quarter = length / 4;
        return (length * 31 + characters[from] * 7)
                ^ (characters[last] << 2)
                ^ (characters[middle] * 37)
                ^ (characters[middle - quarter] * 101)
                ^ (characters[last - quarter] * 211);
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

    private void keep(String text, int place) {
        made++;
        if (made > lately.length && lately.length < MANY) {
            made = 0;
            lately = new @Nullable String[4 * lately.length];
        } else {
            lately[place] = text;
        }
    }
}
