package io.ashbyconnector.adapter.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files by the command: to a candidate, and from a handle to a path or the output. */
class FilesTest {

    private static final AshbySandbox SANDBOX = AshbySandbox.start(
            SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(10));

    @TempDir
    private Path directory;

    @AfterEach
    void forget() {
        SANDBOX.clearChanges();
        SANDBOX.clearFaults();
        SANDBOX.clearRequests();
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    private Cli cli() {
        return Cli.in(directory).against(SANDBOX);
    }

    private Cli writing() {
        return cli().with("ASHBY_ALLOW_WRITES", "true");
    }

    private String candidate() {
        return cli().run("candidates", "list", "--limit", "2", "-o", "json")
                .json()
                .path("data")
                .path(1)
                .path("id")
                .stringValue();
    }

    private String handle(String candidate) {
        return cli().run("candidates", "get", candidate, "-o", "json")
                .json()
                .path("data")
                .path("resumeFileHandle")
                .path("handle")
                .stringValue();
    }

    @Test
    void aResumeGoesUpAndComesDown() throws IOException {
        String id = candidate();
        Files.writeString(directory.resolve("cv.txt"), "I was here");

        Cli.Result up = writing().run("candidates", "upload-resume", "--candidate-id", id, "--file", "cv.txt");

        assertThat(up.exit()).as(up.err()).isZero();
        String handle = handle(id);
        assertThat(up.out()).contains(handle);
        assertThat(cli().run("files", "download", handle).out()).isEqualTo("I was here");
        Cli.Result down = cli().run("files", "download", handle, "--to", "back.txt");
        assertThat(down.exit()).as(down.err()).isZero();
        assertThat(down.json().path("data").path("bytes").intValue()).isEqualTo(10);
        assertThat(directory.resolve("back.txt")).hasContent("I was here");
        assertThat(cli().run("files", "download", handle, "--to", "back.txt").exit())
                .isEqualTo(4);
        assertThat(cli().run("files", "download", handle, "--to", "back.txt", "--replace")
                        .exit())
                .isZero();
    }

    @Test
    void anotherFileGoesUp() throws IOException {
        String id = candidate();
        Files.writeString(directory.resolve("notes.md"), "# Notes");

        Cli.Result up = writing().run("candidates", "upload-file", "--candidate-id", id, "--file", "notes.md");

        assertThat(up.exit()).as(up.err()).isZero();
        assertThat(up.out()).contains("notes.md");
    }

    @Test
    void anUploadNeedsPermission() throws IOException {
        Files.writeString(directory.resolve("cv.txt"), "I was here");
        String id = candidate();
        SANDBOX.clearRequests();

        Cli.Result refused = cli().run("candidates", "upload-resume", "--candidate-id", id, "--file", "cv.txt");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("type").stringValue()).isEqualTo("writes_disabled");
        assertThat(SANDBOX.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.pdf", "empty.pdf", "large.pdf", "."})
    void aFileThatCannotBeUploadedIsRefusedBeforeAnythingIsSent(String name) throws IOException {
        Files.createFile(directory.resolve("empty.pdf"));
        try (var large =
                new java.io.RandomAccessFile(directory.resolve("large.pdf").toFile(), "rw")) {
            large.setLength((100L << 20) + 1);
        }

        Cli.Result refused = writing()
                .run(
                        "candidates",
                        "upload-resume",
                        "--candidate-id",
                        "3b35fc02-bfe6-30fe-ac67-609d78d72c19",
                        "--file",
                        name);

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("type").stringValue()).isEqualTo("invalid_input");
        assertThat(SANDBOX.requests()).isEmpty();
    }

    @Test
    void aHandleAndAFileContradictEachOther() throws IOException {
        Files.writeString(directory.resolve("cv.txt"), "I was here");

        Cli.Result refused = writing()
                .run(
                        "candidates",
                        "upload-resume",
                        "--candidate-id",
                        "3b35fc02-bfe6-30fe-ac67-609d78d72c19",
                        "--resume-handle",
                        "eyJh",
                        "--file",
                        "cv.txt");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("Keep one of them");
    }

    @Test
    void aFileIsNotWrittenToATerminal() {
        Cli.Result refused = cli().wide(80).run("files", "download", "eyJh");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("--to PATH");
        assertThat(SANDBOX.requests()).isEmpty();
    }

    @Test
    void aHandleThatIsNoLongerGoodIsRefused() {
        Cli.Result refused = cli().run("files", "download", "eyJh");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.error().path("hint").stringValue()).contains("Read the record again");
    }

    @Test
    void aDownloadThatIsCutShortIsAnError() {
        String handle = handle(candidate());
        SANDBOX.inject(Fault.truncatedBody().on("storage/download").times(9));

        Cli.Result cut = cli().run("files", "download", handle, "--to", "cv.pdf");

        assertThat(cut.exit()).isEqualTo(1);
        assertThat(cut.error().path("type").stringValue()).isEqualTo("bad_response");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void hostedModeMovesNoFiles() throws IOException {
        Files.write(directory.resolve("cv.txt"), "x".getBytes(UTF_8));
        Cli hosted = Cli.in(directory).throughAirbyte(SANDBOX).with("ASHBY_ALLOW_WRITES", "true");

        for (Cli.Result refused : new Cli.Result[] {
            hosted.run("files", "download", "eyJh"),
            hosted.run(
                    "candidates",
                    "upload-resume",
                    "--candidate-id",
                    "3b35fc02-bfe6-30fe-ac67-609d78d72c19",
                    "--file",
                    "cv.txt")
        }) {
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.error().path("type").stringValue()).isEqualTo("unsupported");
        }
        assertThat(SANDBOX.requests()).isEmpty();
    }
}
