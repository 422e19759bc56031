package io.ashbyconnector.transport.http;

import io.ashbyconnector.execution.FileContent;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.InputStreamBody;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** {@code multipart/form-data}: texts, then files, in their order. Files are streamed. Immutable. */
final class MultipartForm {

    private final Map<String, String> texts;
    private final Map<String, FileContent> files;

    MultipartForm(Map<String, String> texts, Map<String, FileContent> files) {
        this.texts = new LinkedHashMap<>(texts);
        this.files = new LinkedHashMap<>(files);
    }

    boolean isRepeatable() {
        return files.values().stream().allMatch(FileContent::isRepeatable);
    }

    /** The body of one request. Files are opened when it is sent. */
    HttpEntity entity() {
        MultipartEntityBuilder form = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.LEGACY) // as browsers do
                .setContentType(ContentType.create("multipart/form-data"))
                .setCharset(StandardCharsets.UTF_8);
        texts.forEach((name, value) ->
                form.addTextBody(name, value, ContentType.create("text/plain", StandardCharsets.UTF_8)));
        files.forEach((name, file) -> form.addPart(
                name,
                new InputStreamBody(
                        new Exact(file), ContentType.parse(file.contentType()), file.name(), file.length())));
        return new Once(form.build());
    }

    /** HttpClient must not send it again by itself. */
    private static final class Once extends HttpEntityWrapper {

        Once(HttpEntity form) {
            super(form);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }
    }

    /** Something is wrong with the file itself, and not with the connection. */
    static final class UnreadableFileException extends IOException {

        private static final long serialVersionUID = 1L;

        UnreadableFileException(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** A file that is opened when it is read, and that must have the length that was announced. */
    private static final class Exact extends FilterInputStream {

        private final FileContent file;
        private long left;
        private boolean open;

        Exact(FileContent file) {
            super(InputStream.nullInputStream());
            this.file = file;
            this.left = file.length();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                if (!open) {
                    in = file.open();
                    open = true;
                }
                read = in.read(buffer, offset, length);
            } catch (IOException unreadable) {
                throw new UnreadableFileException(
                        "The file " + file.name() + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
            left -= Math.max(read, 0);
            if (left < 0 || (read < 0 && left > 0)) {
                throw new UnreadableFileException(
                        "The file " + file.name() + " is not " + file.length() + " bytes long, as it was at first",
                        new IOException("another length"));
            }
            return read;
        }
    }
}
