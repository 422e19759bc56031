package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to say when the database cannot be used. */
final class StoreFailure {

    private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");

    private StoreFailure() {}

    /** Whether somebody else has the file, and may let go of it. */
    static boolean isInUse(SQLException failure) {
        return message(failure).contains("Could not set lock") || isInUseHere(failure);
    }

    /** Whether another connector of this process has the file, which DuckDB does not lend out twice. */
    private static boolean isInUseHere(SQLException failure) {
        String message = message(failure);
        return message.contains("different configuration than existing connections")
                || message.contains("Unique file handle conflict");
    }

    /** @param store what messages call it: its file */
    static AshbyConnectorException of(SQLException failure, String store) {
        String message = message(failure);
        if (isInUse(failure)) {
            Matcher holder = HOLDER.matcher(message);
            String who = holder.find()
                    ? "the process " + holder.group(1)
                    : isInUseHere(failure) ? "another connector of this program" : "another process";
            return configuration(
                    store + " is in use by " + who + ".",
                    "Try again when it is done, or end it. Each long-running program can have a store of its own.",
                    failure);
        }
        if (message.contains("not a valid DuckDB database")) {
            return configuration(
                    store + " is no DuckDB database.", "Name another file, or delete this one if it can go.", failure);
        }
        if (message.contains("with version number") || message.contains("newer version of DuckDB")) {
            return configuration(
                    store + " was written by a newer version.", "Update this program, or name another file.", failure);
        }
        if (message.contains("Permission denied")) {
            return configuration(
                    store + " may not be read or written by this user.",
                    "Change its permissions and those of its folder, or name another file.",
                    failure);
        }
        ConfigurationException ofDisk = ofDisk(message, store, failure);
        if (ofDisk != null) {
            return ofDisk;
        }
        if (message.contains("Out of Memory")) {
            return configuration(
                    store + " needs more memory than there is.",
                    "Keep it in a file (ashby.store), or ask for less at once.",
                    failure);
        }
        if (isDamaged(message)) {
            return configuration(
                    store + " is damaged.", "Delete it ('ashby store delete'); it is filled again.", failure);
        }
        return configuration(
                store + " cannot be used: " + firstLine(message) + ".",
                "If it happens again, delete it ('ashby store delete'); it is filled again.",
                failure);
    }

    /**
     * What to say when the disk takes no more.
     *
     * @param reason what the operating system says, possibly among other words
     * @param store what messages call it
     * @return null for any other reason
     */
    static @Nullable ConfigurationException ofDisk(String reason, String store, Throwable cause) {
        if (reason.contains("Read-only file system")) {
            return configuration(
                    store + " is on a disk, or in a folder, that cannot be written.",
                    "Name a file in another place.",
                    cause);
        }
        if (reason.contains("No space left") || reason.contains("Disk quota")) {
            return configuration(
                    store + " needs more room than its disk has left.",
                    "Make room, or name a file on another disk. What was there before is unharmed.",
                    cause);
        }
        if (reason.contains("File too large")) {
            return configuration(
                    store + " needs a larger file than its disk, or the limit of this process (ulimit -f), allows.",
                    "Raise the limit, or name a file on another disk. What was there before is unharmed.",
                    cause);
        }
        return null;
    }

    private static boolean isDamaged(String message) {
        return message.contains("Corrupt")
                || message.contains("checksum")
                || message.contains("Could not read enough bytes")
                || message.contains("Serialization Error")
                || message.contains("INTERNAL Error")
                || message.contains("FATAL Error")
                || message.contains("replaying WAL");
    }

    static ConfigurationException configuration(String message, String hint, Throwable cause) {
        return new ConfigurationException(ErrorDetails.of(message).hint(hint), cause);
    }

    static ConfigurationException configuration(String message, String hint) {
        return new ConfigurationException(ErrorDetails.of(message).hint(hint));
    }

    static CallInterruptedException interrupted() {
        Thread.currentThread().interrupt();
        return new CallInterruptedException("context_store", null);
    }

    private static String message(SQLException failure) {
        return failure.getMessage() == null ? "" : failure.getMessage();
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("DuckDB does not say why");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
