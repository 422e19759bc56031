package io.ashbyconnector.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/**
 * A file that configuration is read from: a regular one, so that reading it ends, small, in UTF-8, and one that no other
 * user can change. Where the file system knows no POSIX permissions, every user counts as its owner.
 */
final class SettingsFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Belongs to its user, whom the properties of Java name, but do not number. */
    private static final Path THIS_PROCESS = Path.of("/proc/self");

    private static final String CHECK_NAME = "Check that the file exists and that this user may read it.";

    private SettingsFile() {}

    /** Why a file is not read. */
    static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String hint;

        /**
         * Tells why.
         *
         * @param what follows the name of the file in a sentence, such as {@code is a folder}
         */
        UnusableException(String what, String hint, @Nullable Exception cause) {
            super(what, cause);
            this.hint = hint;
        }

        String what() {
            return String.valueOf(getMessage());
        }

        String hint() {
            return hint;
        }
    }

    /** The text, without a byte order mark. */
    static String read(Path path, int maxBytes) throws UnusableException {
        try {
            requireRegular(path);
            requireUnchangedByOthers(path);
            byte[] bytes;
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(maxBytes + 1);
            }
            if (bytes.length > maxBytes) {
                throw new UnusableException(
                        "is larger than " + (maxBytes >> 10) + " KiB", "Is it the file that you mean?", null);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException missing) {
            throw new UnusableException("cannot be read: it does not exist", "Check the name.", missing);
        } catch (CharacterCodingException notText) {
            throw new UnusableException("is not UTF-8 text", "Save it as UTF-8.", notText);
        } catch (IOException unreadable) {
            throw new UnusableException("cannot be read", CHECK_NAME, unreadable);
        }
    }

    private static void requireRegular(Path path) throws IOException, UnusableException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new UnusableException("is a folder", "Name a file in it.", null);
        }
        if (!attributes.isRegularFile()) {
            throw new UnusableException("is a device or a pipe", "Name a regular file.", null);
        }
    }

    private static void requireUnchangedByOthers(Path path) throws IOException, UnusableException {
        PosixFileAttributes attributes = posix(path);
        if (attributes == null) {
            return;
        }
        boolean byAll = attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
        boolean byGroup = attributes.permissions().contains(PosixFilePermission.GROUP_WRITE);
        if (byAll || (byGroup && !isPrivateGroup(attributes))) {
            throw new UnusableException("can be changed by other users", "Run 'chmod go-w " + path + "'.", null);
        }
    }

    /** Many systems give every user a group of the same name, with no other member, and make files writable for it. */
    private static boolean isPrivateGroup(PosixFileAttributes attributes) {
        String owner = attributes.owner().getName();
        return owner.equals(attributes.group().getName()) && !owner.equals("root");
    }

    /** Whether users who are neither its owner nor in its group can read the file; false when nobody can tell. */
    static boolean isReadByAll(Path path) {
        try {
            PosixFileAttributes attributes = posix(path);
            return attributes != null && attributes.permissions().contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether the file belongs to the user who runs this program. */
    static boolean isOwn(Path path) {
        try {
            PosixFileAttributes attributes = posix(path);
            if (attributes == null) {
                return true;
            }
            return Files.exists(THIS_PROCESS)
                    ? attributes.owner().equals(Files.getOwner(THIS_PROCESS))
                    : attributes.owner().getName().equals(System.getProperty("user.name"));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static @Nullable PosixFileAttributes posix(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes();
    }
}
