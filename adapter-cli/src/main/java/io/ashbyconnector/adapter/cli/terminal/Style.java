package io.ashbyconnector.adapter.cli.terminal;

/** Colors, or none. */
public enum Style {
    PLAIN,
    COLORED;

    public String strong(String text) {
        return paint("1", text);
    }

    public String good(String text) {
        return paint("32", text);
    }

    public String bad(String text) {
        return paint("1;31", text);
    }

    public String faint(String text) {
        return paint("2", text);
    }

    /** What the eye should compare. */
    public String accent(String text) {
        return paint("36", text);
    }

    public String warning(String text) {
        return paint("33", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
