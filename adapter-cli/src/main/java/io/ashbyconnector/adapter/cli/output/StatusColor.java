package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.Style;
import java.util.Locale;
import java.util.regex.Pattern;

/** The color of a status: green for what went well, yellow for what waits for someone, red for a no, faint for what is over. */
final class StatusColor {

    private static final Pattern FIELD = Pattern.compile(".*(status|state)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GOOD = words("hired|open|accepted|approved|complete|completed|passed.*");
    private static final Pattern WAITING = words("pending|waiting.*|needs.*|.*on hold");
    private static final Pattern BAD = words("rejected|declined|failed|fraud.*|cancelled by.*");
    private static final Pattern OVER = words("archived|closed|cancelled|canceled");

    private StatusColor() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(.* )?(" + alternatives + ")");
    }

    /** Whether a field of a record, by its path, holds a status. */
    static boolean isStatus(String path) {
        return FIELD.matcher(path).matches();
    }

    /** Colors what is shown of a status. */
    static String paint(Style style, String status, String shown) {
        String words = status.replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
        if (GOOD.matcher(words).matches()) {
            return style.good(shown);
        }
        if (WAITING.matcher(words).matches()) {
            return style.warning(shown);
        }
        if (BAD.matcher(words).matches()) {
            return style.bad(shown);
        }
        return OVER.matcher(words).matches() ? style.faint(shown) : shown;
    }
}
