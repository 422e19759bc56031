package io.ashbyconnector.testkit;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;

/** What is logged through {@code java.util.logging}, at every level, from its start until it is closed. Thread-safe. */
public final class LogCapture implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Level levelBefore = root.getLevel();
    private final Formatter formatter = new SimpleFormatter();
    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            records.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private LogCapture() {
        handler.setLevel(Level.ALL);
    }

    /**
     * Begins to capture.
     *
     * @return the capture, to be closed
     */
    public static LogCapture start() {
        LogCapture capture = new LogCapture();
        capture.root.setLevel(Level.ALL);
        capture.root.addHandler(capture.handler);
        return capture;
    }

    /** {@return the lines, with the stack traces of what was thrown} */
    public String text() {
        return records.stream().map(formatter::format).collect(Collectors.joining());
    }

    /**
     * {@return the messages of one level, oldest first}
     *
     * @param level the level
     */
    public List<String> messages(Level level) {
        return records.stream()
                .filter(logged -> logged.getLevel().equals(level))
                .map(formatter::formatMessage)
                .toList();
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        root.setLevel(levelBefore);
    }
}
