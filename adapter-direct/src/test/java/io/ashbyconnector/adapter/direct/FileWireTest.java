package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.api.Files.Purpose;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.FileContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire format of uploads and downloads, and what of an answer is not accepted. */
class FileWireTest extends WireTest {

    private static final String CANDIDATE = "3b35fc02-bfe6-30fe-ac67-609d78d72c19";
    private static final String STORAGE = "/bucket/tmp?part=1";
    private static final String SIGNED = "/bucket/resume.pdf?X-Amz-Signature=7f3c09";
    private static final byte[] PDF = "%PDF-1.7 \u00e9\r\n\0\1\2\r\n--x\r\n%%EOF".getBytes(UTF_8);
    private static final String CANDIDATE_ANSWER =
            "{\"success\": true, \"results\": {\"id\": \"" + CANDIDATE + "\", \"name\": \"Ada\"}}";

    @TempDir
    private Path directory;

    private AshbyConnector writing() {
        return connect(ConfigKey.ALLOW_WRITES, "true");
    }

    private static void answerHandle(String url) {
        answer(
                "file.createFileUploadHandle",
                okJson("{\"success\": true, \"results\": {\"handle\": \"upload-1\", \"url\": \"" + url
                        + "\", \"fields\": {\"key\": \"tmp/a b/resume.pdf\", \"policy\": \"cG9=\", \"x-amz-signature\":"
                        + " \"00aa11\"}}}"));
    }

    private static void answerUpload(ResponseDefinitionBuilder answer) {
        ASHBY.stubFor(post(STORAGE).willReturn(answer));
    }

    private static void answerLink(String url) {
        answer("file.info", okJson("{\"success\": true, \"results\": {\"url\": \"" + url + "\"}}"));
    }

    private static void answerFile(ResponseDefinitionBuilder answer) {
        answerLink(ASHBY.url(SIGNED));
        ASHBY.stubFor(get(SIGNED).willReturn(answer));
    }

    private static byte[] download(AshbyConnector ashby) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ashby.files().download("eyJh", out);
        return out.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("r\u00e9sum\u00e9 \"1\".pdf"), content);
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void aResumeGoesUpInThreeSteps() throws IOException {
        answerHandle(ASHBY.url(STORAGE));
        answerUpload(aResponse().withStatus(204));
        answer("candidate.uploadResume", okJson(CANDIDATE_ANSWER));

        writing().candidates().uploadResume(CANDIDATE, file(PDF));

        List<LoggedRequest> requests = ASHBY.findAll(anyRequestedFor(anyUrl()));
        assertThat(requests)
                .extracting(request -> request.getMethod() + " " + request.getUrl())
                .containsExactly(
                        "POST /file.createFileUploadHandle", "POST " + STORAGE, "POST /candidate.uploadResume");
        assertThat(requests.get(0).getBodyAsString())
                .satisfies(body -> assertThat(equalToJson("{\"fileUploadContext\": \"CandidateResume\", \"filename\":"
                                        + " \"r\u00e9sum\u00e9 \\\"1\\\".pdf\", \"contentType\": \"application/pdf\", \"contentLength\": "
                                        + PDF.length + "}")
                                .match(body)
                                .isExactMatch())
                        .isTrue());
        assertThat(requests.get(2).getBodyAsString())
                .isEqualTo("{\"candidateId\":\"" + CANDIDATE + "\",\"resumeHandle\":\"upload-1\"}");
        LoggedRequest upload = requests.get(1);
        assertThat(upload.getHeaders().keys())
                .containsExactlyInAnyOrder(
                        "Host", "Content-Type", "Content-Length", "Connection", "User-Agent", "Accept-Encoding");
        String boundary = Objects.requireNonNull(upload.getHeader("Content-Type"))
                .replaceFirst("multipart/form-data; (?:charset=UTF-8; )?boundary=", "");
        String expected = "--B\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\ntmp/a b/resume.pdf\r\n"
                + "--B\r\nContent-Disposition: form-data; name=\"policy\"\r\n\r\ncG9=\r\n"
                + "--B\r\nContent-Disposition: form-data; name=\"x-amz-signature\"\r\n\r\n00aa11\r\n"
                + "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r\u00e9sum\u00e9 \\\"1\\\".pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n"
                + new String(PDF, UTF_8) + "\r\n--B--\r\n";
        assertThat(upload.getBodyAsString()).isEqualTo(expected.replace("--B", "--" + boundary));
        assertThat(upload.getHeader("Content-Length")).isEqualTo(String.valueOf(upload.getBody().length));
    }

    @Test
    void formFieldsThatAreNoTextGoUpAsTheyAreWritten() {
        answer(
                "file.createFileUploadHandle",
                okJson("{\"success\": true, \"results\": {\"handle\": \"upload-1\", \"url\": \"" + ASHBY.url(STORAGE)
                        + "\", \"fields\": {\"key\": \"a.pdf\", \"success_action_status\": 201, \"public\": true,"
                        + " \"none\": null, \"policy\": \"cG9=\"}}}"));
        answerUpload(aResponse().withStatus(201));
        answer("candidate.uploadFile", okJson(CANDIDATE_ANSWER));

        writing()
                .candidates()
                .uploadFile(CANDIDATE, FileContent.of("notes.txt", PDF.length, new ByteArrayInputStream(PDF)));

        String form =
                ASHBY.findAll(postRequestedFor(urlEqualTo(STORAGE))).get(0).getBodyAsString();
        assertThat(form)
                .containsSubsequence(
                        "name=\"key\"\r\n\r\na.pdf\r\n",
                        "name=\"success_action_status\"\r\n\r\n201\r\n",
                        "name=\"public\"\r\n\r\ntrue\r\n",
                        "name=\"policy\"\r\n\r\ncG9=\r\n",
                        "name=\"file\"")
                .doesNotContain("none");
    }

    @Test
    void aFileOfACandidateGoesUpFromAStream() {
        answerHandle(ASHBY.url(STORAGE));
        answerUpload(aResponse().withStatus(201));
        answer("candidate.uploadFile", okJson(CANDIDATE_ANSWER));

        writing()
                .candidates()
                .uploadFile(CANDIDATE, FileContent.of("notes.txt", PDF.length, new ByteArrayInputStream(PDF)));

        ASHBY.verify(postRequestedFor(urlEqualTo("/candidate.uploadFile"))
                .withRequestBody(
                        equalToJson("{\"candidateId\": \"" + CANDIDATE + "\", \"fileHandle\": \"upload-1\"}")));
        ASHBY.verify(postRequestedFor(urlEqualTo("/file.createFileUploadHandle"))
                .withRequestBody(equalToJson(
                        "{\"fileUploadContext\": \"CandidateFiles\", \"contentType\": \"text/plain\"}", true, true)));
    }

    @Test
    void aHandleForAFormNeedsNoCandidate() {
        answerHandle(ASHBY.url(STORAGE));
        answerUpload(aResponse().withStatus(204));

        assertThat(writing()
                        .files()
                        .upload(
                                Purpose.APPLICATION_FORM,
                                FileContent.of("cv", PDF).withContentType("application/pdf")))
                .isEqualTo("upload-1");
    }

    @Test
    void anUploadIsRefusedUnlessWritesAreAllowed() {
        FileContent content = FileContent.of("cv.pdf", PDF);
        assertThatThrownBy(() -> connect().candidates().uploadResume(CANDIDATE, content))
                .isInstanceOf(WritesDisabledException.class);
        assertThatThrownBy(() -> connect().files().upload(Purpose.CANDIDATE_FILES, content))
                .isInstanceOf(WritesDisabledException.class);
        assertThatThrownBy(() -> writing().candidates().uploadResume("no uuid", content))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("candidateId");

        ASHBY.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({"403, API_ERROR, 1", "500, API_ERROR, 3", "302, API_ERROR, 1"})
    void aFileThatIsNotStoredLeavesTheCandidateAlone(int status, ErrorType type, int attempts) throws IOException {
        answerHandle(ASHBY.url(STORAGE));
        answerUpload(aResponse().withStatus(status).withBody("<Error>signature 00aa11</Error>"));
        Path resume = file(PDF);

        AshbyConnectorException failure = catchThrowableOfType(
                AshbyConnectorException.class,
                () -> connect(config().with(ConfigKey.ALLOW_WRITES, "true").with(ConfigKey.HTTP_MAX_RETRIES, "2"))
                        .candidates()
                        .uploadResume(CANDIDATE, resume));

        assertThat(failure.type()).isEqualTo(type);
        assertThat(failure)
                .hasMessageContaining("nothing was changed")
                .hasMessageContaining(String.valueOf(status))
                .hasMessageNotContaining("00aa11");
        ASHBY.verify(attempts, postRequestedFor(urlEqualTo(STORAGE)));
        ASHBY.verify(0, postRequestedFor(urlEqualTo("/candidate.uploadResume")));
    }

    @Test
    void aConnectionThatBreaksInAnUploadLeavesNothingOpen() throws IOException {
        answerHandle(ASHBY.url(STORAGE));
        answerUpload(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        Path resume = file(PDF);

        assertThatThrownBy(() -> writing().candidates().uploadResume(CANDIDATE, resume))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("nothing was changed");
    }

    @Test
    void aStreamIsNotSentTwice() {
        answerHandle(ASHBY.url(STORAGE));
        answerUpload(aResponse().withStatus(503));
        AshbyConnector ashby =
                connect(config().with(ConfigKey.ALLOW_WRITES, "true").with(ConfigKey.HTTP_MAX_RETRIES, "2"));

        assertThatThrownBy(() -> ashby.candidates()
                        .uploadResume(CANDIDATE, FileContent.of("cv.pdf", PDF.length, new ByteArrayInputStream(PDF))))
                .hasMessageContaining("nothing was changed");
        ASHBY.verify(1, postRequestedFor(urlEqualTo(STORAGE)));
    }

    @Test
    void onlyTheLastStepLeavesTheOutcomeOpen() throws IOException {
        answerHandle(ASHBY.url(STORAGE));
        answerUpload(aResponse().withStatus(204));
        answer("candidate.uploadResume", aResponse().withFault(Fault.EMPTY_RESPONSE));
        Path resume = file(PDF);

        assertThatThrownBy(() -> writing().candidates().uploadResume(CANDIDATE, resume))
                .isInstanceOf(OutcomeUnknownException.class);
        ASHBY.verify(1, postRequestedFor(urlEqualTo("/candidate.uploadResume")));

        answer("file.createFileUploadHandle", aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThatThrownBy(() -> writing().candidates().uploadResume(CANDIDATE, resume))
                .isInstanceOf(NetworkException.class);
    }

    @Test
    void aFileThatChangesMeanwhileIsNotUsed() throws IOException {
        answerHandle(ASHBY.url(STORAGE));
        answerUpload(aResponse().withStatus(204));
        Path resume = file(PDF);
        FileContent content = FileContent.of(resume);
        Files.write(resume, new byte[] {1});

        assertThatThrownBy(() -> writing().candidates().uploadResume(CANDIDATE, content))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is not " + PDF.length + " bytes long")
                .hasMessageContaining("nothing was changed");
        ASHBY.verify(0, postRequestedFor(urlEqualTo("/candidate.uploadResume")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://uploads.example.invalid/bucket",
                "https://10.1.2.3/bucket",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/bucket",
                "ftp://127.0.0.1/bucket",
                "https://user:pw@127.0.0.1/bucket",
                "bucket",
                "https://[::1"
            })
    void neitherUploadsNorDownloadsLeadElsewhere(String address) {
        answerHandle(address);
        answerLink(address);
        FileContent content = FileContent.of("cv.pdf", PDF);

        assertThatThrownBy(() -> writing().candidates().uploadResume(CANDIDATE, content))
                .isInstanceOfAny(NetworkException.class, BadResponseException.class)
                .hasMessageContaining("address");
        assertThatThrownBy(() -> download(connect()))
                .isInstanceOfAny(NetworkException.class, BadResponseException.class)
                .hasMessageContaining("address");
        ASHBY.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void aCallTakesFilesInItsOwnForm() {
        answer("candidate.uploadResume", okJson(CANDIDATE_ANSWER));

        writing()
                .execute(
                        "candidates",
                        "upload_resume",
                        Map.of("candidateId", CANDIDATE, "resumeHandle", "cv"),
                        Map.of("cv", FileContent.of("cv.pdf", PDF)));

        LoggedRequest sent = ASHBY.findAll(anyRequestedFor(anyUrl())).get(0);
        assertThat(sent.getHeader("Authorization")).startsWith("Basic ");
        assertThat(sent.getBodyAsString())
                .contains("name=\"candidateId\"\r\n\r\n" + CANDIDATE + "\r\n", "name=\"resumeHandle\"\r\n\r\ncv\r\n")
                .contains("name=\"cv\"; filename=\"cv.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF");
    }

    @Test
    void aFileComesWithoutTheCredential() throws IOException {
        answerFile(aResponse().withBody(PDF));

        assertThat(download(connect())).isEqualTo(PDF);

        ASHBY.verify(
                postRequestedFor(urlEqualTo("/file.info")).withRequestBody(equalToJson("{\"fileHandle\": \"eyJh\"}")));
        LoggedRequest fetched =
                ASHBY.findAll(getRequestedFor(urlEqualTo(SIGNED))).get(0);
        assertThat(fetched.getHeaders().keys())
                .containsExactlyInAnyOrder("Host", "Connection", "User-Agent", "Accept-Encoding");
        assertThat(fetched.getHeader("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void aFileIsWrittenWholeAndUnderTheNameThatWasAskedFor() throws IOException {
        answerFile(aResponse().withBody(PDF).withHeader("Content-Disposition", "attachment; filename=\"../../x\""));
        Path target = directory.resolve("cv.pdf");

        connect().files().download("eyJh", target);

        assertThat(written()).containsExactly(target);
        assertThat(target).hasBinaryContent(PDF);
        assertThatThrownBy(() -> connect().files().download("eyJh", target))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("already");
        ASHBY.verify(1, getRequestedFor(urlEqualTo(SIGNED)));

        answerFile(aResponse().withBody("new"));
        connect().files().download("eyJh", target, StandardCopyOption.REPLACE_EXISTING);
        assertThat(target).hasContent("new");
    }

    @Test
    void aFileInAnotherCodingIsNotTakenForTheFile() {
        answerFile(aResponse().withBody(PDF).withHeader("Content-Encoding", "gzip"));

        assertThatThrownBy(() -> download(connect())).isInstanceOf(BadResponseException.class);
    }

    @Test
    void aFileThatIsTooLargeLeavesNothing() throws IOException {
        Path target = directory.resolve("cv.pdf");
        for (ResponseDefinitionBuilder answer : List.of(
                aResponse().withBody(new byte[3000]),
                aResponse().withBody(new byte[3000]).withChunkedDribbleDelay(2, 1))) {
            answerFile(answer);
            assertThatThrownBy(() -> connect(ConfigKey.HTTP_MAX_RESPONSE_SIZE, "2000")
                            .files()
                            .download("eyJh", target))
                    .isInstanceOf(BadResponseException.class)
                    .hasMessageContaining("http.max-response-size");
            assertThat(written()).isEmpty();
        }
    }

    @Test
    void redirectsAreFollowedToGoodAddressesOnly() throws IOException {
        ASHBY.stubFor(get("/end").willReturn(aResponse().withBody(PDF)));
        answerFile(aResponse().withStatus(302).withHeader("Location", "/end"));
        assertThat(download(connect())).isEqualTo(PDF);

        for (String elsewhere : List.of(
                "http://10.0.0.1/", "https://192.168.1.1/", "https://169.254.169.254/x", "file:///etc/passwd", "")) {
            answerFile(aResponse().withStatus(302).withHeader("Location", elsewhere));
            assertThatThrownBy(() -> download(connect())).isInstanceOf(AshbyConnectorException.class);
        }
        answerFile(aResponse().withStatus(302).withHeader("Location", SIGNED));
        assertThatThrownBy(() -> download(connect())).hasMessageContaining("more than 3 others");
    }

    @Test
    void anAddressThatWasTooOldIsAskedForAgain() throws IOException {
        answerLink(ASHBY.url(SIGNED));
        ASHBY.stubFor(get(SIGNED)
                .inScenario("late")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("good")
                .willReturn(aResponse().withStatus(403)));
        ASHBY.stubFor(get(SIGNED)
                .inScenario("late")
                .whenScenarioStateIs("good")
                .willReturn(aResponse().withBody(PDF)));

        assertThat(download(connect())).isEqualTo(PDF);
        ASHBY.verify(2, postRequestedFor(urlEqualTo("/file.info")));

        answerFile(aResponse().withStatus(403).withBody("7f3c09"));
        assertThatThrownBy(() -> download(connect()))
                .isInstanceOf(ExpiredException.class)
                .hasMessageNotContaining("7f3c09");
    }

    @Test
    void aHandleThatIsNoLongerGoodIsToldWithWhatToDo() {
        answer("file.info", okJson("{\"success\": false, \"errors\": [\"invalid_input\"]}"));

        assertThatThrownBy(() -> download(connect()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no longer good")
                .hasMessageContaining("Read the record again");
    }

    @Test
    void aFullDiskIsToldPlainly() {
        answerFile(aResponse().withBody(PDF));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(
                        () -> connect(ConfigKey.HTTP_MAX_RETRIES, "3").files().download("eyJh", full))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device");
        ASHBY.verify(1, getRequestedFor(urlEqualTo(SIGNED)));
    }

    @Test
    void aPathThatCannotBeWrittenIsRefusedBeforeAnythingIsSent() {
        AshbyConnector ashby = connect();
        assertThatThrownBy(() -> ashby.files().download("eyJh", directory))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> ashby.files().download("eyJh", directory.resolve("no/cv.pdf")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("There is no folder");
        ASHBY.verify(0, anyRequestedFor(anyUrl()));
    }
}
