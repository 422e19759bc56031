package io.ashbyconnector.resumetext;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.tool.AshbyTool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a file is text, and what is made to do harm. */
class ResumeTextTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir
    private Path directory;

    private final ResumeText reader = new ResumeText();

    private String text(byte[] file, int max) throws IOException {
        return reader.text(Files.write(directory.resolve("file"), file), max).orElseThrow();
    }

    private static byte[] pdf(String password, String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (String line : lines) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(line);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            writing.to(zip);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] docx(String xml) throws IOException {
        return zip("word/document.xml", out -> out.write(xml.getBytes(UTF_8)));
    }

    @Test
    void aPdfIsReadPageByPage() throws IOException {
        byte[] pdf = pdf("", "Ada Lovelace", "Analytical Engine");

        assertThat(text(pdf, 1000)).containsSubsequence("Ada Lovelace", "Analytical Engine");
        assertThat(text(pdf, 5)).isEqualTo("Ada L");
    }

    @Test
    void aWordFileIsReadParagraphByParagraph() throws IOException {
        byte[] docx = docx(
                "<w:document " + W + "><w:body><w:p><w:r><w:t>Ada</w:t><w:tab/><w:t>&amp; Zo\u00eb</w:t></w:r>"
                        + "</w:p><w:p><w:r><w:instrText>HIDDEN</w:instrText><w:t>Engine</w:t></w:r></w:p></w:body></w:document>");

        assertThat(text(docx, 1000)).isEqualTo("Ada\t& Zo\u00eb\nEngine\n");
        assertThat(text(docx, 6)).isEqualTo("Ada\t& ");
    }

    @Test
    void plainTextIsReadAndOtherKindsAreNot() throws IOException {
        assertThat(text("Zo\u00eb".getBytes(UTF_8), 100)).isEqualTo("Zo\u00eb");
        for (byte[] other : new byte[][] {
            {(byte) 0x89, 'P', 'N', 'G', 0, 1},
            "{\\rtf1 Ada}".getBytes(UTF_8),
            zip("word/other.xml", out -> out.write(1))
        }) {
            assertThat(reader.text(Files.write(directory.resolve("other"), other), 100))
                    .isEmpty();
        }
    }

    @Test
    void anEncryptedOrDamagedFileIsToldSo() {
        assertThatThrownBy(() -> text(pdf("secret", "Ada"), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("encrypted");
        assertThatThrownBy(() -> text("%PDF-1.7 and nothing else".getBytes(UTF_8), 100))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> text(docx("<w:document><w:body>"), 100)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> text(new byte[] {'P', 'K', 3, 4, 0}, 100)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatUnpacksBeyondMeasureIsNotRead() throws IOException {
        byte[] bomb = zip("word/document.xml", out -> {
            out.write(("<w:document " + W + "><!--").getBytes(UTF_8));
            for (int megabyte = 0; megabyte < 70; megabyte++) {
                out.write(" ".repeat(1 << 20).getBytes(UTF_8));
            }
        });
        assertThatThrownBy(() -> text(bomb, 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unpacks");

        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[140 << 20]);
        deflater.finish();
        byte[] packed = new byte[1 << 20];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\n4 0 obj << /Filter /FlateDecode >>\nstream\n".getBytes(ISO_8859_1));
        pdf.write(packed, 0, length);
        pdf.write("\nendstream endobj".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> text(pdf.toByteArray(), 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unpacks");
    }

    @Test
    void anEntityOfAWordFileReadsNoOtherFile() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "TOP SECRET");
        byte[] docx = docx("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><w:document " + W
                + "><w:p><w:t>a&e;b</w:t></w:p></w:document>");

        try {
            assertThat(text(docx, 100)).doesNotContain("SECRET");
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining("damaged");
        }
    }

    @Test
    void theToolGivesTheTextOfAResumeAsThatOfSomebodyElse() throws IOException {
        try (AshbySandbox sandbox = AshbySandbox.start();
                AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                        "ashby.api-key", sandbox.apiKey(),
                        "ashby.base-url", sandbox.baseUri().toString(),
                        "ashby.allow-writes", "true")))) {
            Candidate brock = ashby.candidates().stream()
                    .filter(candidate -> "Brock Stanhope-Rill".equals(candidate.name()))
                    .findFirst()
                    .orElseThrow();
            String handle = Objects.requireNonNull(
                    Objects.requireNonNull(brock.resumeFileHandle()).handle());
            AshbyTool tool = AshbyTool.of(ashby);

            String answer = tool.call("{\"entity\": \"files\", \"action\": \"text\", \"params\": {\"fileHandle\": \""
                            + handle + "\"}}")
                    .text();

            assertThat(answer).containsPattern("\u27e6[^\u27e7]*ignore all previous instructions[^\u27e7]*\u27e7");
            assertThat(tool.description()).contains("files");
            assertThat(ashby.execute("files", "text", Map.of("fileHandle", handle, "maxCharacters", 5))
                            .data()
                            .path("text")
                            .stringValue())
                    .isEqualTo("Brock");

            Candidate changed = ashby.candidates().uploadResume(brock.id(), FileContent.of("x.png", new byte[] {0, 1}));
            String image = Objects.requireNonNull(
                    Objects.requireNonNull(changed.resumeFileHandle()).handle());
            assertThatThrownBy(() -> ashby.execute("files", "text", Map.of("fileHandle", image)))
                    .isInstanceOf(BadResponseException.class)
                    .hasMessageContaining("of a kind");
        }
    }
}
