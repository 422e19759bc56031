package io.ashbyconnector.adapter.direct;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.api.Files.Purpose;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.FileHandle;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.RecordedRequest;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files go there and come back, and what can go wrong on the way. */
class FilesOverSandboxTest {

    private static final String UPLOAD = "storage/upload";
    private static final String DOWNLOAD = "storage/download";
    private static final String TEODOR = "Teodor Valgarde";

    private final AshbySandbox sandbox = AshbySandbox.start(
            SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(40));
    private final ConnectorConfig config = ConnectorConfig.fromMap(Map.of(
            "ashby.api-key",
            sandbox.apiKey(),
            "ashby.base-url",
            sandbox.baseUri().toString(),
            "ashby.allow-writes",
            "true",
            "http.max-retries",
            "0"));
    private final AshbyConnector ashby = AshbyConnector.connect(config);

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        ashby.close();
        sandbox.close();
    }

    private Candidate named(String name) {
        return ashby.candidates().stream()
                .filter(candidate -> name.equals(candidate.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String handle(Candidate candidate) {
        return Objects.requireNonNull(
                Objects.requireNonNull(candidate.resumeFileHandle()).handle());
    }

    private byte[] download(String handle) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ashby.files().download(handle, out);
        return out.toByteArray();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aResumeComesBackAsItWasSent() throws IOException {
        Candidate before = named(TEODOR);
        byte[] sent = noise(3_000_000);
        Path file = Files.write(directory.resolve("Valgarde.docx"), sent);

        Candidate after = ashby.candidates().uploadResume(before.id(), file);

        assertThat(handle(after)).isNotEqualTo(handle(before));
        assertThat(after.fileHandles()).extracting(FileHandle::name).contains("Valgarde.docx");
        assertThat(handle(named(TEODOR))).isEqualTo(handle(after));
        assertThat(download(handle(after))).isEqualTo(sent);
        assertThat(download(handle(before))).startsWith("%PDF".getBytes(UTF_8));
        assertThat(sandbox.requests())
                .filteredOn(request -> request.operation().startsWith("storage/"))
                .extracting(request -> request.header("Authorization"))
                .containsOnlyNulls()
                .hasSize(3);
    }

    @Test
    void anotherFileIsAddedToTheFiles() throws IOException {
        Candidate before = named("Marit Ostrander");
        assertThat(before.resumeFileHandle()).isNull();

        Candidate after =
                ashby.candidates().uploadFile(before.id(), FileContent.of("offer.txt", "Hello".getBytes(UTF_8)));

        assertThat(after.resumeFileHandle()).isNull();
        FileHandle file = after.fileHandles().get(0);
        assertThat(file.name()).isEqualTo("offer.txt");
        assertThat(download(Objects.requireNonNull(file.handle())))
                .asString(UTF_8)
                .isEqualTo("Hello");
    }

    @Test
    void everySeedResumeFitsItsCandidate() throws IOException {
        for (Candidate candidate : ashby.candidates()) {
            if (candidate.resumeFileHandle() != null) {
                String text = new String(download(handle(candidate)), ISO_8859_1);
                assertThat(text).startsWith("%PDF-1.4");
                if (candidate.primaryEmailAddress() != null) {
                    assertThat(text)
                            .contains(Objects.requireNonNull(
                                    candidate.primaryEmailAddress().value()));
                }
            }
        }
    }

    @Test
    void oneResumeSpeaksToTheModel() throws IOException {
        assertThat(new String(download(handle(named("Brock Stanhope-Rill"))), ISO_8859_1))
                .contains("ignore all previous instructions");
    }

    @Test
    void anUploadHandleIsGoodOnceAndForOnePurpose() {
        String id = named(TEODOR).id();
        String handle = ashby.files().upload(Purpose.CANDIDATE_FILES, FileContent.of("a.txt", new byte[] {1}));
        Map<String, Object> resume = Map.of("candidateId", id, "resumeHandle", handle);
        assertThatThrownBy(() -> ashby.execute("candidates", "upload_resume", resume))
                .isInstanceOf(InvalidInputException.class);

        Map<String, Object> file = Map.of("candidateId", id, "fileHandle", handle);
        assertThat(ashby.execute("candidates", "upload_file", file)
                        .data()
                        .path("id")
                        .stringValue())
                .isEqualTo(id);
        assertThatThrownBy(() -> ashby.execute("candidates", "upload_file", file))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aCandidateThatDoesNotExistGetsNoFile() {
        assertThatThrownBy(() -> ashby.candidates()
                        .uploadResume("00000000-0000-4000-8000-000000000000", FileContent.of("a.txt", new byte[] {1})))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFormWithAFileInItIsTakenToo() throws IOException {
        String id = named(TEODOR).id();

        ashby.execute(
                "candidates",
                "upload_file",
                Map.of("candidateId", id, "fileHandle", "file"),
                Map.of("file", FileContent.of("n\u00e9.txt", "text".getBytes(UTF_8))));

        FileHandle file = named(TEODOR).fileHandles().stream()
                .filter(each -> "n\u00e9.txt".equals(each.name()))
                .findFirst()
                .orElseThrow();
        assertThat(download(Objects.requireNonNull(file.handle())))
                .asString(UTF_8)
                .isEqualTo("text");
    }

    @Test
    void whatTheStorageRefusesChangesNothing() {
        Candidate before = named(TEODOR);
        sandbox.inject(Fault.status(403).on(UPLOAD));

        assertThatThrownBy(() -> ashby.candidates().uploadResume(before.id(), FileContent.of("a.txt", new byte[] {1})))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("nothing was changed");
        assertThat(named(TEODOR)).isEqualTo(before);
    }

    @Test
    void aDownloadThatIsCutShortLeavesNothing() throws IOException {
        String handle = handle(named(TEODOR));
        sandbox.inject(Fault.truncatedBody().on(DOWNLOAD).times(2));

        assertThatThrownBy(() -> ashby.files().download(handle, directory.resolve("cv.pdf")))
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("cut short");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
        assertThatThrownBy(() -> download(handle))
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void aDownloadThatIsCutShortBeginsAnewWhereItCan() throws IOException {
        String handle = handle(named(TEODOR));
        byte[] whole = download(handle);
        Path target = directory.resolve("cv.pdf");
        sandbox.inject(Fault.truncatedBody().on(DOWNLOAD));

        try (AshbyConnector patient = AshbyConnector.connect(config.with(ConfigKey.HTTP_MAX_RETRIES, "1"))) {
            patient.files().download(handle, target);
            assertThat(target).hasBinaryContent(whole);

            sandbox.inject(Fault.truncatedBody().on(DOWNLOAD));
            assertThatThrownBy(() -> patient.files().download(handle, new ByteArrayOutputStream()))
                    .isInstanceOf(BadResponseException.class)
                    .hasMessageContaining("only a part");
        }
    }

    @Test
    void aRedirectIntoANetworkIsNotFollowed() {
        String handle = handle(named(TEODOR));
        sandbox.inject(
                Fault.redirect("https://169.254.169.254/latest/meta-data").on(DOWNLOAD));

        assertThatThrownBy(() -> download(handle))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("169.254.169.254");
    }

    @Test
    void anAddressThatIsRefusedTwiceIsExpired() throws IOException {
        String handle = handle(named(TEODOR));
        sandbox.inject(Fault.status(403).on(DOWNLOAD));
        assertThat(download(handle)).isNotEmpty();

        sandbox.inject(Fault.status(403).on(DOWNLOAD).times(2));
        assertThatThrownBy(() -> download(handle)).isInstanceOf(ExpiredException.class);
    }

    @Test
    void aHandleThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> download("eyJoIjoiunknown"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no longer good");
        assertThat(sandbox.requests()).extracting(RecordedRequest::operation).containsExactly("file.info");
    }
}
