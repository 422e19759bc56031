package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file that a credential is put into, or taken out of. What else it says stays as it is, comments and line
 * ends included. It is replaced at once, by one that only its owner can read, in a folder that only its owner can open; of a
 * symbolic link, the target is.
 */
public final class CredentialFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_LINKS = 40;

    private final Path path;
    private final List<Line> lines;
    private final String lineEnd;

    private CredentialFile(Path path, List<Line> lines, String lineEnd) {
        this.path = path;
        this.lines = lines;
        this.lineEnd = lineEnd;
    }

    /**
     * What belongs together: a key and its value, which may go on over several lines, or a comment, or nothing.
     *
     * @param key null for what is none
     */
    private record Line(String text, @Nullable String key) {}

    /**
     * Reads a file that can be used as a configuration; one that does not exist says nothing.
     *
     * @throws ConfigurationException when it cannot be read
     */
    public static CredentialFile read(Path path) {
        String text = "";
        try {
            if (Files.exists(path)) {
                text = Files.readString(path);
            }
        } catch (IOException unreadable) {
            throw failed(path, "read", unreadable);
        }
        List<Line> lines = new ArrayList<>();
        StringBuilder logical = new StringBuilder();
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        for (String natural :
                text.replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList()) {
            boolean isComment = logical.isEmpty() && natural.strip().matches("[#!].*");
            logical.append(logical.isEmpty() ? "" : lineEnd).append(natural);
            if (isComment || !goesOn(natural)) {
                lines.add(line(logical.toString()));
                logical.setLength(0);
            }
        }
        if (!logical.isEmpty()) {
            lines.add(line(logical.toString()));
        }
        return new CredentialFile(path, lines, lineEnd);
    }

    private static boolean goesOn(String line) {
        int backslashes = line.length() - line.replaceFirst("\\\\+$", "").length();
        return backslashes % 2 == 1;
    }

    private static Line line(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException malformed) {
            return new Line(text, null);
        }
        return new Line(
                text, properties.stringPropertyNames().stream().findFirst().orElse(null));
    }

    /**
     * Refuses a place where {@link #write} would fail, as far as that can be seen before; changes nothing.
     *
     * @throws ConfigurationException when nothing can be stored there
     */
    public void requireWritable() {
        if (Files.isDirectory(path)) {
            throw refused("is a folder", null);
        }
        Path folder = target().getParent();
        while (folder != null && Files.notExists(folder)) {
            folder = folder.getParent();
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused("cannot be written: " + folder + " is no folder", null);
        }
        if (!Files.isWritable(folder)) {
            throw refused("cannot be written: " + folder + " is not this user's to write", null);
        }
    }

    /** Whether it sets any of some keys. */
    public boolean hasAny(Collection<ConfigKey> keys) {
        return lines.stream().anyMatch(line -> isOf(line, keys));
    }

    /** Whether it says nothing but values of some keys. */
    public boolean hasOnly(Collection<ConfigKey> keys) {
        return lines.stream().allMatch(line -> line.text().isBlank() || isOf(line, keys));
    }

    public void remove(Collection<ConfigKey> keys) {
        lines.removeIf(line -> isOf(line, keys));
    }

    private static boolean isOf(Line line, Collection<ConfigKey> keys) {
        return keys.stream().anyMatch(key -> key.name().equals(line.key()));
    }

    /** Sets keys, each where it is set now, else after everything. */
    public void putAll(Map<ConfigKey, String> values) {
        values.forEach((key, value) -> {
            Line set = new Line(key.name() + " = " + escaped(value), key.name());
            int now = lines.stream().map(Line::key).toList().indexOf(key.name());
            if (now >= 0) {
                lines.set(now, set);
            } else {
                lines.add(set);
            }
        });
    }

    private static String escaped(String value) {
        String escaped = value.replace("\\", "\\\\");
        return escaped.startsWith(" ") ? "\\" + escaped : escaped;
    }

    /**
     * Puts it on the disk.
     *
     * @throws ConfigurationException when that fails; then the file is as it was
     */
    public void write() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append(lineEnd));
        Path target = target();
        try {
            Path folder = Objects.requireNonNull(target.getParent());
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(Objects.requireNonNull(folder.getParent()));
                Files.createDirectory(folder, ownersOnly(folder, "rwx------"));
            } else if (!Files.isSymbolicLink(path) && isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            replace(target, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw failed(path, "written", failure);
        }
    }

    /** Not by a channel, which an interrupt would close. */
    private static void replace(Path target, byte[] content) throws IOException {
        Path draft = Files.createTempFile(
                Objects.requireNonNull(target.getParent()), ".ashby-", ".tmp", ownersOnly(target, "rw-------"));
        try {
            try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Removes it from the disk. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw failed(path, "removed", failure);
        }
    }

    /** Where symbolic links lead, to a file that may not exist yet. */
    private Path target() {
        Path target = path.toAbsolutePath();
        try {
            for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(target); links++) {
                target = target.resolveSibling(Files.readSymbolicLink(target));
            }
        } catch (IOException unreadable) {
            throw failed(path, "written", unreadable);
        }
        return target;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownersOnly(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static ConfigurationException failed(Path path, String what, IOException failure) {
        String reason = failure instanceof AccessDeniedException
                ? "permission denied"
                : failure instanceof FileSystemException named && named.getReason() != null
                        ? named.getReason()
                        : String.valueOf(failure.getMessage());
        return refused(path, "cannot be " + what + ": " + reason, failure);
    }

    private ConfigurationException refused(String what, @Nullable Exception cause) {
        return refused(path, what, cause);
    }

    private static ConfigurationException refused(Path path, String what, @Nullable Exception cause) {
        return new ConfigurationException(
                ErrorDetails.of("The file " + path + " " + what + ".")
                        .hint("Nothing was changed. Check the file and its folder; the file belongs to you alone."),
                cause);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
