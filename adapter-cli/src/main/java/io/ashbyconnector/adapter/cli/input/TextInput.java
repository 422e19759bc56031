package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** UTF-8 text of at most 1 MiB that an option does not hold itself, but leads to. */
public final class TextInput {

    private static final int MAX_BYTES = 1 << 20;

    private TextInput() {}

    /** All of standard input. */
    public static String standardInput(ProcessContext process) {
        try {
            return text(process.in(), "Standard input");
        } catch (IOException unreadable) {
            throw new InvalidInputException(ErrorDetails.of("Standard input cannot be read."), unreadable);
        }
    }

    /**
     * A file.
     *
     * @param option the option that names it, for messages
     * @throws InvalidInputException when it does not exist, or cannot be read
     */
    public static String file(ProcessContext process, String name, String option) {
        Path path = process.path(name);
        try (InputStream in = Files.newInputStream(path)) {
            return text(in, "The file " + name);
        } catch (NoSuchFileException missing) {
            throw new InvalidInputException(
                    ErrorDetails.of("The file " + name + " does not exist.")
                            .hint("Check the name after " + option + "."),
                    missing);
        } catch (IOException unreadable) {
            throw new InvalidInputException(ErrorDetails.of("The file " + name + " cannot be read."), unreadable);
        }
    }

    private static String text(InputStream in, String what) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new InvalidInputException(ErrorDetails.of(what + " is larger than 1 MiB."));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new InvalidInputException(ErrorDetails.of(what + " is not UTF-8 text."), notText);
        }
    }
}
