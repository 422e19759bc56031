package io.ashbyconnector.api;

import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.file.FileUrl;
import io.ashbyconnector.port.Files.Target;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files: resumes, cover letters, offer letters. A record names each by a handle, which this exchanges for its bytes.
 *
 * <p>Handles are Ashby's own: they change when a file is replaced, and are of no use as a key.
 */
public final class Files {

    private static final String ENTITY = "files";

    private final Engine engine;

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Files(Engine engine) {
        this.engine = engine;
    }

    /** What a file is uploaded for. */
    public enum Purpose {
        /** A resume, for {@link Candidates#uploadResume}. */
        CANDIDATE_RESUME("CandidateResume"),
        /** Any other file of a candidate, for {@link Candidates#uploadFile}. */
        CANDIDATE_FILES("CandidateFiles"),
        /** A file that answers a question of an application form. */
        APPLICATION_FORM("ApplicationForm");

        private final String context;

        Purpose(String context) {
            this.context = context;
        }

        /** Ashby's own word for it. */
        String context() {
            return context;
        }
    }

    /**
     * Writes a file into a stream, which stays open.
     *
     * @param handle as {@link io.ashbyconnector.model.candidate.FileHandle#handle()} gives it
     * @param to the stream to write to
     * @throws InvalidInputException when Ashby does not know the handle
     * @throws BadResponseException when the download was cut short: what was written until then is only a part
     * @throws IOException when the stream cannot be written
     */
    public void download(String handle, OutputStream to) throws IOException {
        MissingParameterException.required(to, "to");
        fetch(handle, new Once(to));
    }

    /**
     * Writes a file to a path: all of it or nothing, by way of a file beside it that only the user can read. The folder must
     * exist. The name that the file has in Ashby plays no part.
     *
     * @param handle as {@link io.ashbyconnector.model.candidate.FileHandle#handle()} gives it
     * @param to the path of the file itself
     * @param options {@link StandardCopyOption#REPLACE_EXISTING} replaces a file that is there
     * @throws InvalidInputException when Ashby does not know the handle, or, before anything is sent, when there is no such
     *     folder, the path is that of a folder, or a file is there that is not to be replaced
     * @throws IOException when the file cannot be written
     */
    public void download(String handle, Path to, StandardCopyOption... options) throws IOException {
        Path target = MissingParameterException.required(to, "to").toAbsolutePath();
        boolean replace = List.of(options).contains(StandardCopyOption.REPLACE_EXISTING);
        Path folder = folder(target, replace);
        CheckedCall call = asked(handle);
        Path part;
        try {
            part = java.nio.file.Files.createTempFile(folder, ".ashby-", ".part");
        } catch (IOException refused) {
            throw new IOException("No file can be written in " + folder + ": " + reason(refused), refused);
        }
        try {
            try (Again bytes = new Again(part)) {
                fetch(call, bytes);
            }
            if (replace) {
                java.nio.file.Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                java.nio.file.Files.move(part, target);
            }
        } catch (IOException failed) {
            throw new IOException("The file " + target + " cannot be written: " + reason(failed), failed);
        } finally {
            java.nio.file.Files.deleteIfExists(part);
        }
    }

    private static Path folder(Path target, boolean replace) {
        Path folder = target.getParent();
        if (folder == null || java.nio.file.Files.isDirectory(target)) {
            throw new InvalidParameterException(
                    ErrorDetails.of(target + " is a folder.").hint("Name the file to write, too."));
        }
        if (!java.nio.file.Files.isDirectory(folder)) {
            throw new InvalidParameterException(
                    ErrorDetails.of("There is no folder " + folder + ".").hint("Make it first."));
        }
        if (!replace && java.nio.file.Files.exists(target)) {
            throw new InvalidParameterException(ErrorDetails.of("There is a file " + target + " already.")
                    .hint("Write to another path, or ask for it to be replaced."));
        }
        return folder;
    }

    private static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }

    /**
     * Uploads a file for a later call, and returns the handle that this call takes, once. It belongs to nothing before.
     *
     * @param purpose what the file is for
     * @param content the content, name and media type of the file
     * @return the handle
     * @throws io.ashbyconnector.error.WritesDisabledException when uploads are not allowed
     */
    public String upload(Purpose purpose, FileContent content) {
        MissingParameterException.required(purpose, "purpose");
        MissingParameterException.required(content, "content");
        CheckedCall creation = engine.check(ENTITY, Upload.ACTION, Upload.params(purpose, content));
        return Upload.run(engine, creation, creation, content);
    }

    /**
     * Uploads a file for a call, after it was found out whether the call is valid and allowed, and returns the parameters
     * with the handle in them.
     *
     * @param entity the entity's name in the catalog
     * @param action the action's name in the catalog
     * @param params of the call, without the handle
     * @param handle the parameter that takes it, such as {@code resumeHandle}
     * @param purpose what the file is for
     * @param content the content, name and media type of the file
     * @return the parameters, with the handle in them
     * @throws InvalidInputException as the call itself does
     * @throws io.ashbyconnector.error.WritesDisabledException when the call is not allowed
     */
    public Map<String, @Nullable Object> uploadFor(
            String entity,
            String action,
            Map<String, ? extends @Nullable Object> params,
            String handle,
            Purpose purpose,
            FileContent content) {
        MissingParameterException.required(purpose, "purpose");
        MissingParameterException.required(content, "content");
        Map<String, @Nullable Object> complete = new LinkedHashMap<>(params);
        complete.put(handle, String.valueOf(content));
        CheckedCall last = engine.check(entity, action, complete);
        CheckedCall creation = engine.step(ENTITY, Upload.ACTION, Upload.params(purpose, content));
        complete.put(handle, Upload.run(engine, creation, last, content));
        return complete;
    }

    private CheckedCall asked(String handle) {
        return engine.check(ENTITY, "get", Map.of("fileHandle", MissingParameterException.required(handle, "handle")));
    }

    private void fetch(String handle, Target target) throws IOException {
        fetch(asked(handle), target);
    }

    /** An address lives for a short time: when it was too short, another one is asked for. */
    private void fetch(CheckedCall call, Target target) throws IOException {
        io.ashbyconnector.port.Files files = engine.files(call);
        try {
            files.download(call, address(call), target);
        } catch (ExpiredException late) {
            files.download(call, address(call), target);
        }
    }

    private String address(CheckedCall call) {
        String url;
        try {
            url = engine.single(call, engine.decoders().of(FileUrl.class))
                    .records()
                    .get(0)
                    .url();
        } catch (InvalidInputException refused) {
            InvalidInputException told = new InvalidInputException(
                    new ErrorDetails(
                            "Ashby does not accept the file handle: it is not one, or no longer good.",
                            refused.details().quote(),
                            call.operation(),
                            "Read the record again that it came from, and use the handle that is in it now.",
                            refused.code(),
                            refused.requestId()),
                    refused);
            told.attach(refused.responseInfo());
            throw told;
        }
        if (url == null || url.isEmpty()) {
            throw new BadResponseException(ErrorDetails.of("The answer has no address of the file.")
                    .in(call.operation())
                    .hint("Report it to the service."));
        }
        return url;
    }

    /** A stream that was given: what went into it cannot be taken back. */
    private static final class Once extends FilterOutputStream implements Target {

        private boolean written;

        Once(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            written = true;
            out.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            written = true;
            out.write(bytes, offset, length);
        }

        @Override
        public OutputStream begin() {
            return this;
        }

        @Override
        public boolean canBeginAgain() {
            return !written;
        }
    }

    /** A file that begins anew with every attempt. */
    private static final class Again implements Target, AutoCloseable {

        private final Path file;
        private OutputStream out = OutputStream.nullOutputStream();

        Again(Path file) {
            this.file = file;
        }

        @Override
        public OutputStream begin() throws IOException {
            out.close();
            out = java.nio.file.Files.newOutputStream(file);
            return out;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
