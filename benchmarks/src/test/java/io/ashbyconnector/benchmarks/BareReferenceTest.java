package io.ashbyconnector.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.command.AshbyCommand;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.benchmarks.bare.BareClient;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The reference is only worth comparing with if it does the same. */
class BareReferenceTest {

    @RegisterExtension
    static final AshbySandboxExtension SANDBOX =
            new AshbySandboxExtension(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)));

    private final JsonMapper connectorJson = new RecordDecoders().mapper();
    private final JsonMapper bareJson = connectorJson
            .rebuild()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Test
    void the_bare_client_reads_the_same_records_as_the_connector() throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> read = new ArrayList<>();
        try (AshbyConnector ashby = connect();
                BareClient bare = bareClient()) {
            ashby.candidates().stream().forEach(candidate -> expected.add(connectorJson.writeValueAsString(candidate)));
            bare.candidates(person -> read.add(bareJson.writeValueAsString(person)));
        }
        assertThat(read).hasSize(1200).isEqualTo(expected);
    }

    @Test
    void the_bare_client_gets_the_same_record_as_the_connector() throws IOException {
        try (AshbyConnector ashby = connect();
                BareClient bare = bareClient()) {
            var candidate = ashby.candidates().page().records().get(42);
            assertThat(bareJson.writeValueAsString(bare.candidate(candidate.id())))
                    .isEqualTo(connectorJson.writeValueAsString(candidate));
        }
    }

    @Test
    void the_bare_export_prints_the_bytes_of_the_command(@TempDir Path directory) throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ProcessContext shell = new ProcessContext(
                Map.of("ASHBY_MODE", "direct", "ASHBY_BASE_URL", url(), "ASHBY_API_KEY", key()),
                directory,
                InputStream.nullInputStream(),
                expected,
                OutputStream.nullOutputStream(),
                Terminal.none());
        assertThat(new AshbyCommand(shell).run("candidates", "list", "--all", "-o", "jsonl"))
                .isZero();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (BareClient bare = bareClient()) {
            bare.lines(printed);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString(StandardCharsets.UTF_8));
    }

    @Test
    void recorded_pages_are_read_like_those_of_the_sandbox() throws IOException {
        AshbySandbox sandbox = SANDBOX.sandbox();
        Tally expected = new Tally(0);
        try (Side connector = Side.of("connector", url(), key())) {
            connector.candidates(expected);
        }
        try (RecordedServer server = new RecordedServer(Recording.of(sandbox, 12));
                Side connector = Side.of("connector", server.baseUrl() + "/1200/0", key());
                Side bare = Side.of("bare", server.baseUrl() + "/1200/0", key())) {
            for (Side side : List.of(connector, bare)) {
                Tally read = new Tally(0);
                side.candidates(read);
                assertThat(read.records()).isEqualTo(1200);
                assertThat(read.checksum()).isEqualTo(expected.checksum());
            }
        }
    }

    @Test
    void a_listing_longer_than_the_recording_repeats_it() throws IOException {
        try (RecordedServer server = new RecordedServer(Recording.of(SANDBOX.sandbox(), 2));
                Side bare = Side.of("bare", server.baseUrl() + "/500/0", key());
                Side bytes = Side.of("bytes", server.baseUrl() + "/500/0", key())) {
            List<String> ids = bare.ids(500);
            assertThat(ids.subList(200, 400)).isEqualTo(ids.subList(0, 200)).doesNotHaveDuplicates();
            Tally read = new Tally(0);
            bytes.candidates(read);
            assertThat(read.records()).isEqualTo(500);
        }
    }

    @Test
    void recorded_candidates_can_be_got_by_id() throws IOException {
        try (RecordedServer server = new RecordedServer(Recording.of(SANDBOX.sandbox(), 1));
                Side connector = Side.of("connector", server.baseUrl() + "/100/0", key());
                Side bare = Side.of("bare", server.baseUrl() + "/100/0", key())) {
            Tally ours = new Tally(0);
            Tally theirs = new Tally(0);
            for (String id : connector.ids(100)) {
                connector.candidate(id, ours);
                bare.candidate(id, theirs);
            }
            assertThat(ours.checksum()).isEqualTo(theirs.checksum()).isNotZero();
        }
    }

    private static AshbyConnector connect() {
        return AshbyConnector.connect(ConnectorConfig.fromMap(
                Map.of("ashby.mode", "direct", "ashby.base-url", url(), "ashby.api-key", key())));
    }

    private static BareClient bareClient() {
        return new BareClient(url(), key(), 1);
    }

    private static String url() {
        return SANDBOX.sandbox().baseUri().toString();
    }

    private static String key() {
        return SANDBOX.sandbox().apiKey();
    }
}
