package io.ashbyconnector.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.error.InvalidParameterException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {

    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private Path directory;

    @Test
    void aFileOnDiskHasItsNameTypeAndLength() throws IOException {
        FileContent content = FileContent.of(Files.write(directory.resolve("CV.PDF"), BYTES));

        assertThat(content).hasToString("CV.PDF (application/pdf, 3 bytes)");
        try (InputStream in = content.open();
                InputStream again = content.open()) {
            assertThat(in).hasBinaryContent(BYTES);
            assertThat(again).hasBinaryContent(BYTES);
        }
    }

    @Test
    void whatIsNoFileToUploadIsRefused() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.pdf"));
        assertThatThrownBy(() -> FileContent.of(empty))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> FileContent.of(directory))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> FileContent.of(directory.resolve("missing.pdf")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> FileContent.of("a.pdf", FileContent.MAX_LENGTH + 1, InputStream.nullInputStream()))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("too large");
    }

    @ParameterizedTest
    @CsvSource({
        "a.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "a.b.txt, text/plain",
        "a.JPEG, image/jpeg",
        "a, application/octet-stream",
        "a.xyz, application/octet-stream"
    })
    void theTypeFollowsFromTheEnding(String name, String type) {
        assertThat(FileContent.of(name, BYTES).contentType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../x.pdf", "a\\b", "a\nb"})
    void aNameIsNoPath(String name) {
        assertThatThrownBy(() -> FileContent.of(name, BYTES)).isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pdf", "a/b\r\nX: y", "a/b/c"})
    void aContentTypeIsOne(String type) {
        FileContent content = FileContent.of("a.pdf", BYTES);
        assertThatThrownBy(() -> content.withContentType(type)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void aStreamIsReadOnce() throws IOException {
        FileContent content = FileContent.of("a.pdf", 3, new ByteArrayInputStream(BYTES));
        assertThat(content.isRepeatable()).isFalse();
        content.open().close();
        assertThatThrownBy(content::open).isInstanceOf(IOException.class);
    }
}
