package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The store's file, with what belongs to it; all of it is for the eyes of its owner only. */
final class OwnFile {

    private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final boolean posix;

    OwnFile(Path path) {
        this.path = path.toAbsolutePath();
        this.posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    Path path() {
        return path;
    }

    /** What messages call it. */
    @Override
    public String toString() {
        return "The store " + path;
    }

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Tells this very file from one that was put in its place; null where it is gone. */
    @Nullable
    Object identity() {
        try {
            return Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class)
                    .fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    /** Refuses what cannot be a store, and closes it to others. */
    void requireUsable() {
        if (Files.isSymbolicLink(path)) {
            throw StoreFailure.configuration(this + " is a link.", "Name the file itself.");
        }
        if (Files.isDirectory(path)) {
            throw StoreFailure.configuration(
                    this + " is a folder.", "Name a file in it, such as " + path.resolve("ashby.duckdb") + ".");
        }
        if (exists() && !Files.isRegularFile(path)) {
            throw StoreFailure.configuration(this + " is no regular file.", "Name another one.");
        }
    }

    /** Takes rights of others away, where the file is the user's own. */
    void closeToOthers(Path file) {
        if (!posix) {
            return;
        }
        try {
            if (!Files.getPosixFilePermissions(file).equals(OWNER_READS)) {
                Files.setPosixFilePermissions(file, OWNER_READS);
            }
        } catch (NoSuchFileException none) {
            // nothing to be read
        } catch (IOException denied) {
            throw failure(denied);
        }
    }

    /** Makes the write-ahead log before DuckDB does, which would let everybody read it. */
    void prepareLog() {
        Path log = log();
        try {
            Files.createFile(log, attributes(OWNER_READS));
        } catch (FileAlreadyExistsException left) {
            closeToOthers(log);
        } catch (IOException denied) {
            throw failure(denied);
        }
    }

    /** An empty one is of no use. */
    void removeEmptyLog() {
        try {
            if (Files.size(log()) == 0) {
                Files.delete(log());
            }
        } catch (IOException none) {
            // there is none, as it should be
        }
    }

    private Path log() {
        return path.resolveSibling(path.getFileName() + ".wal");
    }

    /** Makes a folder of this process's beside the file; the file's own folder first, if it is missing. */
    Path newFolder() {
        try {
            Path around = path.getParent();
            if (around != null && !Files.isDirectory(around)) {
                Files.createDirectories(around, attributes(OWNER_ENTERS));
            }
            String prefix = folderPrefix() + ProcessHandle.current().pid() + "-";
            return Files.createTempDirectory(around, prefix, attributes(OWNER_ENTERS));
        } catch (IOException denied) {
            throw failure(denied);
        }
    }

    private String folderPrefix() {
        return path.getFileName() + ".pass-";
    }

    /** Removes what processes left behind that were killed. */
    void clearAway() {
        Pattern folder = Pattern.compile(Pattern.quote(folderPrefix()) + "(\\d{1,18})-.*");
        for (Path each : siblings()) {
            Matcher matcher = folder.matcher(each.getFileName().toString());
            if (matcher.matches()
                    && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
                remove(each);
            }
        }
    }

    private Iterable<Path> siblings() {
        Path around = path.getParent();
        if (around == null || !Files.isDirectory(around)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(around)) {
            return all.toList();
        } catch (IOException unreadable) {
            return Set.of();
        }
    }

    /** Removes a folder, or a file, as far as it goes. */
    static void remove(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException gone) {
            // what is left is removed when the store is next written
        }
    }

    /** Puts another one in its place, at once. */
    void replaceBy(Path other) {
        try {
            Files.move(other, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException denied) {
            throw failure(denied);
        }
    }

    /** Removes the file, its log, and what killed processes left. */
    void delete() {
        requireUsable();
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(log());
        } catch (IOException denied) {
            throw failure(denied);
        }
        clearAway();
    }

    private FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    ConfigurationException failure(IOException failure) {
        String reason = reason(failure);
        ConfigurationException ofDisk = StoreFailure.ofDisk(reason, toString(), failure);
        return ofDisk == null
                ? StoreFailure.configuration(
                        this + " cannot be written: " + reason + ".", "Name a file that you may write.", failure)
                : ofDisk;
    }

    /** Without the names of files that nobody asked for. */
    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "its folder may not be written by this user";
        }
        if (failure instanceof FileSystemException named) {
            return named.getReason() == null ? "its folder takes no new files" : named.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
