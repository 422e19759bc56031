package io.ashbyconnector.transport.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps all that a logger and those below it write, at every level. */
final class LogCapture extends Handler implements AutoCloseable {

    private final Logger logger;
    private final Level before;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> loggers = new CopyOnWriteArrayList<>();
    private final SimpleFormatter formatter = new SimpleFormatter();

    private LogCapture(String name) {
        this.logger = Logger.getLogger(name);
        this.before = logger.getLevel();
        setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
    }

    static LogCapture of(Class<?> source) {
        return new LogCapture(source.getName());
    }

    static LogCapture everything() {
        return new LogCapture("");
    }

    @Override
    public void publish(LogRecord entry) {
        loggers.add(entry.getLoggerName());
        messages.add(entry.getThrown() == null ? formatter.formatMessage(entry) : formatter.format(entry));
    }

    List<String> messages() {
        return messages;
    }

    List<String> loggers() {
        return loggers;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
