package io.ashbyconnector.resumetext;

import io.ashbyconnector.port.TextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Tells the kind of a file by how it begins, and reads its text. */
public final class ResumeText implements TextExtractor {

    /** Larger files are not read. */
    private static final long MAX_FILE = 20L << 20;

    private static final int HEAD = 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** For {@link java.util.ServiceLoader}. */
    public ResumeText() {}

    @Override
    public Optional<String> text(Path file, int maxCharacters) throws IOException {
        if (Files.size(file) > MAX_FILE) {
            throw new IOException("the file has more than " + MAX_FILE + " bytes");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return Optional.of(PdfText.of(file, maxCharacters));
        }
        return Arrays.equals(ZIP, Arrays.copyOf(head, ZIP.length))
                ? DocxText.of(file, maxCharacters)
                : plain(file, maxCharacters);
    }

    private static Optional<String> plain(Path file, int maxCharacters) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean binary = text.indexOf('\0') >= 0 || text.startsWith("{\\rtf");
            return binary ? Optional.empty() : Optional.of(text.substring(0, Math.min(text.length(), maxCharacters)));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
