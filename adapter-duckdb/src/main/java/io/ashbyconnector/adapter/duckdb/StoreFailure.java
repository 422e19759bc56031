package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to say when the database cannot be used. */
final class StoreFailure {

    private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");

    /** What Java, or the operating system, says when a library cannot be unpacked, or loaded from there, and what that means. */
    private static final Map<String, String> UNPACKING = unpacking();

    private static Map<String, String> unpacking() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("No space left", "its disk is full");
        reasons.put("Disk quota", "this user may put no more there");
        reasons.put("File too large", "its disk, or the limit of this process (ulimit -f), allows no file as large");
        reasons.put("Read-only file system", "it cannot be written");
        reasons.put("AccessDeniedException", "this user may not write there");
        reasons.put("NoSuchFileException", "there is no such folder");
        reasons.put("NotDirectoryException", "it is no folder");
        reasons.put("Not a directory", "it is no folder");
        reasons.put("failed to map segment", "programs may not be run from there (noexec)");
        return reasons;
    }

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

    /**
     * What to say when the library that DuckDB is written in cannot be loaded. Once that failed, Java does not try it again, and
     * tells of the reason in words only.
     */
    static ConfigurationException ofLibrary(LinkageError failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.append(cause).append('\n');
        }
        String folder = System.getProperty("java.io.tmpdir");
        return UNPACKING.entrySet().stream()
                .filter(known -> words.indexOf(known.getKey()) >= 0)
                .findFirst()
                .map(known -> configuration(
                        "DuckDB, which the context store needs, cannot be loaded from the folder for temporary files, "
                                + folder + ": " + known.getValue() + ".",
                        "Its library is unpacked there each time, and takes up to 75 MB. Make that possible, or name another"
                                + " folder with Java's option -Djava.io.tmpdir=FOLDER; the environment variable"
                                + " JDK_JAVA_OPTIONS holds options for every Java program. Then start this one again.",
                        failure))
                .orElseGet(() -> configuration(
                        "DuckDB, which the context store needs, cannot be loaded: "
                                + words.toString().strip().replaceFirst("(?s).*\n", "") + ".",
                        "It has a library for Linux with glibc and for macOS, on x86-64 or ARM64, and for Windows on x86-64."
                                + " On one of these, install this program again.",
                        failure));
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
