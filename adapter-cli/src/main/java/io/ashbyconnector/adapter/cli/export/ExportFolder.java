package io.ashbyconnector.adapter.cli.export;

import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.OutputFailedException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The folder of an export, held by one run at a time. Beside the files that people want it has {@value #OWN}, for its owner's eyes
 * only: the copy of the records that the next run goes on from, the names of the files that exports wrote, and files that are being written.
 * What no export wrote is never replaced.
 */
public final class ExportFolder implements AutoCloseable {

    private static final String OWN = ".ashby";
    private static final String MANIFEST = "manifest.json";
    private static final int NAMED_STRANGERS = 3;
    private static final int BLOCK = 1 << 16;

    private final Path folder;
    private final Path own;
    private final JsonCodec json;
    private final FileChannel lock;
    private final @Nullable Manifest manifest;
    private final Set<String> written;

    private ExportFolder(Path folder, JsonCodec json, FileChannel lock, @Nullable Manifest manifest)
            throws IOException {
        this.folder = folder;
        this.own = folder.resolve(OWN);
        this.json = json;
        this.lock = lock;
        this.manifest = manifest;
        this.written = new TreeSet<>(Files.exists(written()) ? Files.readAllLines(written()) : List.of());
        if (manifest != null) {
            manifest.entities()
                    .values()
                    .forEach(entity -> written.addAll(entity.files().keySet()));
            written.add(MANIFEST);
        }
    }

    /**
     * Opens a folder, which is made if it is missing.
     *
     * @throws ConfigurationException when it cannot be one, holds what no export wrote, or another run has it
     */
    public static ExportFolder open(Path folder, JsonCodec json) {
        try {
            return open(folder, folder.resolve(OWN), json);
        } catch (IOException denied) {
            throw unusable(folder, denied);
        }
    }

    private static ExportFolder open(Path folder, Path own, JsonCodec json) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ConfigurationException(
                    ErrorDetails.of("An export goes into a folder, and " + folder + " is a file.")
                            .hint("Name a folder, which need not exist."));
        }
        Manifest manifest = manifest(folder, json);
        if (Files.isDirectory(folder) && manifest == null && !Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
            requireEmpty(folder);
        }
        Files.createDirectories(folder, ownersOnly(folder));
        makeOwn(own);
        FileChannel lock = lock(folder, own);
        try {
            ExportFolder opened = new ExportFolder(folder, json, lock, manifest(folder, json));
            opened.clearAway();
            return opened;
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static @Nullable Manifest manifest(Path folder, JsonCodec json) throws IOException {
        Path file = folder.resolve(MANIFEST);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            return Manifest.of(json.tree(Files.readAllBytes(file)));
        } catch (Manifest.UnreadableException unreadable) {
            throw new ConfigurationException(
                    unreadable.isOfNewerVersion()
                            ? ErrorDetails.of(file + " was written by a newer version.")
                                    .hint("Update this command, or export into another folder.")
                            : noManifest(file),
                    unreadable);
        } catch (JacksonException damaged) {
            throw new ConfigurationException(noManifest(file), damaged);
        }
    }

    private static ErrorDetails noManifest(Path file) {
        return ErrorDetails.of(file + " is not the manifest of an export, or is damaged.")
                .hint("Export into another folder; or remove it, if an export wrote it, and everything is written"
                        + " again.");
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<String> strangers =
                    all.map(path -> path.getFileName().toString()).sorted().toList();
            if (!strangers.isEmpty()) {
                throw new ConfigurationException(ErrorDetails.of("The folder " + folder
                                + " has files that no export wrote ("
                                + strangers.stream().limit(NAMED_STRANGERS).collect(Collectors.joining(", "))
                                + (strangers.size() > NAMED_STRANGERS ? ", …" : "") + ").")
                        .hint("Export into an empty folder, or one that does not exist."));
            }
        }
    }

    private static void makeOwn(Path own) throws IOException {
        try {
            Files.createDirectory(own, ownersOnly(own));
        } catch (FileAlreadyExistsException there) {
            if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
                throw there;
            }
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static FileChannel lock(Path folder, Path own) throws IOException {
        FileChannel channel =
                FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            // as if it were in another one
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw new ConfigurationException(ErrorDetails.of("Another export into " + folder + " is under way.")
                    .hint("Wait until it ends, or end it; this one would go on from what it did."));
        }
        return channel;
    }

    private static AshbyConnectorException unusable(Path folder, IOException failure) {
        String reason = failure instanceof AccessDeniedException
                ? "this user may not write to it"
                : failure instanceof FileSystemException named && named.getReason() != null
                        ? named.getReason()
                        : failure instanceof FileAlreadyExistsException file
                                ? file.getFile() + " is no folder"
                                : String.valueOf(failure.getMessage());
        return new ConfigurationException(
                ErrorDetails.of("The folder " + folder + " cannot be used: " + reason + ".")
                        .hint("Name a folder that you may write to."),
                failure);
    }

    /** Removes what earlier runs did not finish writing. */
    private void clearAway() throws IOException {
        Path unfinished = own.resolve("tmp");
        if (Files.isDirectory(unfinished, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.walk(unfinished)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            } catch (UncheckedIOException failure) {
                throw failure.getCause();
            }
        }
        Files.createDirectory(unfinished);
    }

    /** Where the copy is that the next run into a folder goes on from. */
    public static Path store(Path folder) {
        return folder.resolve(OWN).resolve("records.duckdb").toAbsolutePath();
    }

    Path store() {
        return store(folder);
    }

    /** What the last run that ended left; null before. */
    @Nullable
    Manifest manifest() {
        return manifest;
    }

    /**
     * Makes sure that files may be replaced, and notes that they are those of an export.
     *
     * @throws ConfigurationException when one is somebody else's
     */
    void claim(Collection<String> names) {
        Set<String> claimed = new LinkedHashSet<>(names);
        claimed.add(MANIFEST);
        List<String> strangers = claimed.stream()
                .filter(name -> !written.contains(name))
                .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!strangers.isEmpty()) {
            throw new ConfigurationException(
                    ErrorDetails.of("No export wrote " + folder.resolve(strangers.get(0)) + ", so none replaces it.")
                            .hint("Move it away, or export into another folder."));
        }
        if (written.addAll(claimed)) {
            put(written(), String.join("\n", written) + "\n");
        }
    }

    private Path written() {
        return own.resolve("files");
    }

    /** Where a file is written before it is moved into place. */
    Path temporary(String name) {
        return own.resolve("tmp").resolve(name);
    }

    /**
     * Moves a file that was written into place, unless the one that is there is the same.
     *
     * @return what it is like
     */
    Published publish(String name) {
        Path made = temporary(name);
        Path target = folder.resolve(name);
        try {
            Manifest.WrittenFile file = new Manifest.WrittenFile(Files.size(made), sha256(made));
            if (isSame(target, file)) {
                Files.delete(made);
                return new Published(file, false);
            }
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
            return new Published(file, true);
        } catch (IOException failure) {
            throw new OutputFailedException(failure);
        }
    }

    /**
     * A file in its place.
     *
     * @param replaced whether it was written anew
     */
    record Published(Manifest.WrittenFile file, boolean replaced) {}

    /** Whether a file is as it was written. */
    boolean has(String name, Manifest.WrittenFile file) {
        try {
            return isSame(folder.resolve(name), file);
        } catch (IOException unreadable) {
            return false;
        }
    }

    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    private static boolean isSame(Path path, Manifest.WrittenFile file) throws IOException {
        return Files.isRegularFile(path)
                && Files.size(path) == file.bytes()
                && sha256(path).equals(file.sha256());
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = new FileInputStream(path.toFile())) { // which no interrupt closes
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** When the run began that did not end; empty when the last one did. */
    Optional<Instant> unfinishedSince() {
        try {
            return Files.exists(unfinished())
                    ? Optional.of(Instant.parse(Files.readString(unfinished()).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    void begin(Instant since) {
        put(unfinished(), since + "\n");
    }

    private Path unfinished() {
        return own.resolve("unfinished");
    }

    /** Tells what is in the folder; the last thing that a run does. */
    void end(Manifest now, boolean finished) {
        List<String> names = new ArrayList<>(written);
        put(folder.resolve(MANIFEST), json.pretty(json.bytes(now.json())));
        names.removeIf(name -> !name.equals(MANIFEST) && !has(name));
        put(written(), String.join("\n", names) + "\n");
        if (finished) {
            try {
                Files.deleteIfExists(unfinished());
            } catch (IOException failure) {
                throw new OutputFailedException(failure);
            }
        }
    }

    private void put(Path file, String text) {
        Path made = temporary(file.getFileName().toString());
        try {
            try (OutputStream out = new FileOutputStream(made.toFile())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new OutputFailedException(failure);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** Lets other runs have it. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException released) {
            // with the process
        }
    }
}
