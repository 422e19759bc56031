package io.ashbyconnector.execution;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file to upload: its bytes, how many there are, its name and its type. Immutable; a stream is read once, a path and an
 * array as often as an upload is tried.
 */
public final class FileContent {

    /** The largest file that is uploaded, in bytes: 100 MiB. Ashby names no limit of its own. */
    public static final long MAX_LENGTH = 100L << 20;

    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final int LONGEST_NAME = 255;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("txt", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("csv", "text/csv"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("zip", "application/zip"));

    private final String name;
    private final String contentType;
    private final long length;
    private final Source source;
    private final boolean repeatable;

    /** Opens the bytes. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    private FileContent(String name, String contentType, long length, Source source, boolean repeatable) {
        this.name = name;
        this.contentType = contentType;
        this.length = length;
        this.source = source;
        this.repeatable = repeatable;
    }

    /**
     * {@return a file on disk, under its own name} It is read when it is uploaded.
     *
     * @param file the path of the file
     * @throws InvalidParameterException when it does not exist, is a folder, cannot be read, is empty, or is larger than
     *     {@link #MAX_LENGTH}
     */
    public static FileContent of(Path file) {
        MissingParameterException.required(file, "file");
        if (!Files.exists(file)) {
            throw refused("The file " + file + " does not exist.", "Check the path.");
        }
        if (Files.isDirectory(file)) {
            throw refused(file + " is a folder, not a file.", "Name one file in it.");
        }
        if (!Files.isRegularFile(file)) {
            throw refused(file + " is not a regular file.", "Copy its content into one.");
        }
        if (!Files.isReadable(file)) {
            throw refused("The file " + file + " cannot be read.", "Check its permissions.");
        }
        long length;
        try {
            length = Files.size(file);
        } catch (IOException unreadable) {
            throw refused("The file " + file + " cannot be read: " + unreadable.getMessage() + ".", "Check it.");
        }
        return of(String.valueOf(file.getFileName()), length, () -> Files.newInputStream(file), true);
    }

    /**
     * {@return bytes under a name}
     *
     * @param name as people will see it, such as {@code Resume.pdf}
     * @param bytes the content
     * @throws InvalidParameterException when there are none, or more than {@link #MAX_LENGTH}, or the name is not one
     */
    public static FileContent of(String name, byte[] bytes) {
        byte[] copy = MissingParameterException.required(bytes, "bytes").clone();
        return of(name, copy.length, () -> new ByteArrayInputStream(copy), true);
    }

    /**
     * {@return what a stream gives, under a name} The stream is read once, and closed.
     *
     * @param name as people will see it, such as {@code Resume.pdf}
     * @param length how many bytes it gives, exactly
     * @param stream gives the content
     * @throws InvalidParameterException when there are none, or more than {@link #MAX_LENGTH}, or the name is not one
     */
    public static FileContent of(String name, long length, InputStream stream) {
        MissingParameterException.required(stream, "stream");
        AtomicBoolean read = new AtomicBoolean();
        return of(
                name,
                length,
                () -> {
                    if (read.getAndSet(true)) {
                        throw new IOException("the stream was read before");
                    }
                    return stream;
                },
                false);
    }

    private static FileContent of(String name, long length, Source source, boolean repeatable) {
        requireName(name);
        if (length <= 0) {
            throw refused("The file " + name + " is empty.", "There is nothing to upload.");
        }
        if (length > MAX_LENGTH) {
            throw refused(
                    "The file " + name + " is too large: it has " + length + " bytes.",
                    "A file may have " + MAX_LENGTH + " bytes (100 MiB).");
        }
        return new FileContent(name, typeOf(name), length, source, repeatable);
    }

    private static void requireName(String name) {
        MissingParameterException.required(name, "name");
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(FileContent::isUnfit)) {
            throw refused(
                    "That is not a file name.",
                    "It has 1 to " + LONGEST_NAME + " characters, without slashes and control characters.");
        }
    }

    private static boolean isUnfit(int character) {
        return Character.isISOControl(character) || character == '/' || character == '\\';
    }

    private static InvalidParameterException refused(String message, String hint) {
        return new InvalidParameterException(ErrorDetails.of(message).hint(hint));
    }

    private static String typeOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, UNKNOWN_TYPE);
    }

    /**
     * {@return the same content, with a type of the caller's choice, instead of the one that the ending of the name tells}
     *
     * @param type such as {@code application/pdf}
     * @throws InvalidParameterException when it is not one
     */
    public FileContent withContentType(String type) {
        if (!MissingParameterException.required(type, "type").matches("[\\w.+-]+/[\\w.+-]+(; *[\\w-]+=[\\w.+-]+)*")) {
            throw refused("'" + type + "' is not a content type.", "Write one such as application/pdf.");
        }
        return new FileContent(name, type, length, source, repeatable);
    }

    /**
     * As people will see it, such as {@code Resume.pdf}.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Such as {@code application/pdf}.
     *
     * @return the media type
     */
    public String contentType() {
        return contentType;
    }

    /**
     * In bytes.
     *
     * @return the length
     */
    public long length() {
        return length;
    }

    /** {@return whether it can be opened more than once} */
    public boolean isRepeatable() {
        return repeatable;
    }

    /**
     * Opens it; to be closed by the caller.
     *
     * @return the bytes
     * @throws IOException when it cannot be read, or is a stream that was read before
     */
    public InputStream open() throws IOException {
        return source.open();
    }

    @Override
    public String toString() {
        return name + " (" + contentType + ", " + length + " bytes)";
    }
}
