package io.ashbyconnector.adapter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.adapter.cli.command.Cli;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The four formats, the fields, and how they look. */
class OutputTest {

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Cli ashby;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(230));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        sandbox.clearFaults();
        ashby = Cli.in(directory).against(sandbox);
    }

    @Test
    void the_default_is_a_table_on_a_terminal_and_json_elsewhere() {
        assertThat(ashby.run("users", "list").out()).startsWith("{\"data\":[");
        assertThat(ashby.wide(120).run("users", "list", "--no-color").out()).startsWith("Name ");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 140})
    void no_line_of_a_table_is_wider_than_the_terminal(int columns) {
        for (String entity : List.of("candidates", "applications", "jobs", "locations", "users", "job_postings")) {
            Cli.Result result = ashby.wide(columns).run(entity, "list", "--limit", "20", "--no-color");

            assertThat(result.lines())
                    .as(entity)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(columns));
        }
    }

    @Test
    void a_table_tells_how_to_go_on_unless_it_is_to_be_quiet() {
        assertThat(ashby.wide(80).run("candidates", "list", "--limit", "2").err())
                .contains("--cursor ")
                .contains("--all");
        assertThat(ashby.wide(80)
                        .run("execute", "candidates", "list", "--params", "{\"limit\":2}")
                        .err())
                .contains("--param cursor=");
        assertThat(ashby.wide(80)
                        .run("candidates", "list", "--limit", "2", "--quiet")
                        .err())
                .isEmpty();
    }

    @Test
    void an_empty_list_says_so_and_prints_nothing() {
        String[] never = {"candidates", "list", "--created-before", "2020-01-01"};

        assertThat(ashby.wide(80).run(never).err()).contains("No records.");
        assertThat(ashby.wide(80).run(never).out()).isEmpty();
        assertThat(ashby.run(never).json().path("data")).isEmpty();
    }

    @Test
    void colors_are_for_terminals_that_want_them() {
        assertThat(ashby.wide(80).run("users", "list").out()).contains("\u001b[1m");
        assertThat(ashby.wide(80).with("NO_COLOR", "1").run("users", "list").out())
                .doesNotContain("\u001b");
        assertThat(ashby.wide(80).run("users", "list", "--no-color").out()).doesNotContain("\u001b");
        assertThat(ashby.wide(80).with("CLICOLOR", "0").run("users", "list").out())
                .doesNotContain("\u001b");
        Cli forced = ashby.with("CLICOLOR_FORCE", "1");
        assertThat(forced.run("users", "list", "-o", "table").out()).contains("\u001b[1m");
        assertThat(forced.run("users", "list").out()).doesNotContain("\u001b");
        assertThat(forced.with("NO_COLOR", "1")
                        .run("users", "list", "-o", "table")
                        .out())
                .doesNotContain("\u001b");
        assertThat(ashby.with("CLICOLOR_FORCE", "0")
                        .run("users", "list", "-o", "table")
                        .out())
                .doesNotContain("\u001b");
        assertThat(ashby.run("users", "list", "-o", "table").out()).doesNotContain("\u001b");
    }

    @Test
    void a_record_is_a_card_wrapped_to_the_width() {
        String id = ashby.run("candidates", "list", "--limit", "1", "--fields", "id", "-o", "csv")
                .lines()
                .get(1);

        Cli.Result result = ashby.wide(80).run("candidates", "get", id, "--no-color");

        assertThat(result.lines().get(1)).isEqualTo(id);
        assertThat(result.out()).contains("Email addresses").doesNotContain("primaryEmailAddress");
        assertThat(result.lines())
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void fields_select_and_order_in_every_format() {
        String[] list = {"candidates", "list", "--limit", "1", "--fields", "primaryEmailAddress.value,name", "-o"};

        JsonNode record = ashby.run(with(list, "json")).json().at("/data/0");
        assertThat(record.propertyNames()).containsExactly("primaryEmailAddress", "name");
        assertThat(record.path("primaryEmailAddress").propertyNames()).containsExactly("value");
        assertThat(ashby.run(with(list, "jsonl")).out()).startsWith("{\"primaryEmailAddress\":{\"value\":");
        assertThat(ashby.run(with(list, "csv")).lines().get(0)).isEqualTo("primaryEmailAddress.value,name");
        assertThat(ashby.run(with(list, "table")).lines().get(0)).matches("primaryEmailAddress.value +name");
    }

    private static String[] with(String[] arguments, String last) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }

    @Test
    void fields_go_through_lists_and_a_whole_object_wins_over_its_parts() {
        JsonNode record = ashby.run(
                        "candidates", "list", "--limit", "1", "--fields", "emailAddresses[].value,source.id,source")
                .json()
                .at("/data/0");

        assertThat(record.at("/emailAddresses/0").propertyNames()).containsExactly("value");
        assertThat(record.path("source").propertyNames()).contains("title");
    }

    @Test
    void an_unknown_field_is_refused_before_anything_is_sent() {
        int before = sandbox.requestCount("candidate.list");

        JsonNode error = ashby.run("candidates", "list", "--fields", "primaryEmailAdress.value")
                .error();

        assertThat(error.path("type").asString()).isEqualTo("invalid_input");
        assertThat(error.path("hint").asString()).contains("Did you mean 'primaryEmailAddress.value'?");
        assertThat(sandbox.requestCount("candidate.list")).isEqualTo(before);
    }

    @Test
    void csv_has_the_same_columns_whatever_the_records_hold() {
        List<String> some =
                ashby.run("candidates", "list", "--limit", "3", "-o", "csv").lines();
        List<String> none = ashby.run("candidates", "list", "--created-before", "2020-01-01", "-o", "csv")
                .lines();

        assertThat(some).hasSize(4);
        assertThat(none).containsExactly(some.get(0));
        assertThat(some.get(0)).startsWith("id,createdAt,updatedAt,name,primaryEmailAddress.value,");
    }

    @Test
    void a_failure_leaves_standard_output_empty_but_a_stream_keeps_its_records() {
        for (String format : List.of("json", "csv", "table")) {
            sandbox.inject(Fault.errorEnvelope("some_code", "No more").on("candidate.list"));
            Cli.Result result = ashby.run("candidates", "list", "-o", format);
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.out()).isEmpty();
        }
        String second = ashby.run("candidates", "list", "--limit", "100")
                .json()
                .at("/meta/cursor")
                .asString();
        assertThat(second).isNotBlank();
        ByteArrayOutputStream out = new FaultAfterFirstPage(Fault.errorEnvelope("some_code", "No more"));
        int exit = ashby.run(out, new ByteArrayOutputStream(), "candidates", "list", "--all", "-o", "jsonl");
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
                .hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "table"})
    void a_stream_that_breaks_off_says_how_to_go_on(String format) {
        for (Fault fault : List.of(Fault.status(503), Fault.errorEnvelope("some_code", "No more"))) {
            ByteArrayOutputStream out = new FaultAfterFirstPage(fault);
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int exit = ashby.with("HTTP_MAX_RETRIES", "0").run(out, err, "candidates", "list", "--all", "-o", format);
            String hint = err.toString(java.nio.charset.StandardCharsets.UTF_8);

            assertThat(exit).isEqualTo(1);
            assertThat(hint).contains("100 records are printed; --cursor ");
            String cursor = hint.replaceAll("(?s).*--cursor (\\S+) .*", "$1");
            List<String> rest = ashby.run("candidates", "list", "--all", "-o", "jsonl", "--cursor", cursor)
                    .lines();
            List<String> all =
                    ashby.run("candidates", "list", "--all", "-o", "jsonl").lines();
            assertThat(rest).isEqualTo(all.subList(100, all.size())).isNotEmpty();
        }
    }

    @Test
    void one_document_that_breaks_off_prints_nothing_and_says_how_to_go_on() throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            String asked =
                    new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            byte[] page = (asked.contains("c-2")
                            ? "{\"success\":false,\"errors\":[\"broken\"]}"
                            : "{\"success\":true,\"results\":[{\"id\":\"1\"}],\"moreDataAvailable\":true,\"nextCursor\":\"c-2\"}")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        service.start();
        try {
            Cli.Result result = ashby.with(
                            "ASHBY_BASE_URL",
                            "http://127.0.0.1:" + service.getAddress().getPort())
                    .run("candidates", "list", "--all", "-o", "json");

            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.out()).isEmpty();
            assertThat(result.error().path("hint").asString())
                    .contains("1 records that came before are not printed")
                    .contains("-o jsonl")
                    .contains("--cursor c-2 goes on");
        } finally {
            service.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "csv", "table"})
    void records_that_are_not_printed_are_told_of(String format) {
        String[] page = {"candidates", "list", "-o", format};
        for (Cli cli : List.of(ashby, ashby.wide(80))) {
            String told = cli.run(with(page, "--no-color")).err();

            assertThat(told).contains("More records exist.").contains("--all");
            String cursor = told.replaceAll("(?s).*--cursor (\\S+).*", "$1");
            assertThat(ashby.run("candidates", "list", "--cursor", cursor, "--fields", "id")
                            .json()
                            .path("data"))
                    .hasSize(100);
        }
        assertThat(ashby.run(with(page, "--quiet")).err()).isEmpty();
        assertThat(ashby.run(with(page, "--all")).err()).doesNotContain("--cursor");
    }

    @Test
    void the_next_page_of_an_age_is_that_of_the_same_moment() {
        Cli cli = ashby.at(Clock.fixed(Instant.parse("2026-01-08T00:00:00Z"), ZoneOffset.UTC));

        assertThat(cli.run("candidates", "list", "--limit", "1", "--created-after", "52w")
                        .err())
                .contains("--created-after 2025-01-09T00:00:00Z --cursor ");
        assertThat(cli.run("execute", "candidates", "list", "--param", "limit=1", "--param", "createdAfter=52w")
                        .err())
                .contains("--param createdAfter=2025-01-09T00:00:00Z --param cursor=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv"})
    void who_read_everything_is_told_how_to_get_what_changes_later(String format) {
        for (Cli cli : List.of(ashby, ashby.wide(80))) {
            String told = cli.run("users", "list", "-o", format, "--no-color").err();

            assertThat(told).contains("What changes from now on: --sync-token ");
            String token = told.substring(told.lastIndexOf(' ') + 1).strip();
            assertThat(ashby.run("users", "list", "--sync-token", token).json().path("data"))
                    .isEmpty();
        }
        assertThat(ashby.run("users", "list", "-o", format, "--quiet").err()).isEmpty();
        assertThat(ashby.run("users", "list", "--all")
                        .json()
                        .at("/meta/sync_token")
                        .asString())
                .isNotBlank();
    }

    @Test
    void times_in_a_table_are_local_and_tell_their_zone() {
        Cli india = ashby.wide(140).at(Clock.system(ZoneId.of("Asia/Kolkata")));
        JsonNode record = ashby.run("candidates", "list", "--limit", "1").json().at("/data/0");
        OffsetDateTime created =
                Instant.parse(record.path("createdAt").asString()).atOffset(ZoneOffset.ofHoursMinutes(5, 30));
        String local = created.toLocalDate() + " " + created.toLocalTime().truncatedTo(ChronoUnit.MINUTES) + "+05:30";

        assertThat(india.run("candidates", "list", "--limit", "1").out())
                .containsPattern(" " + created.toLocalDate() + "( |\n)")
                .doesNotContain(local);
        assertThat(india.run("candidates", "list", "--limit", "1", "--columns", "createdAt")
                        .out())
                .contains(local);
        assertThat(india.run("candidates", "get", record.path("id").asString()).out())
                .contains(created.toLocalDate() + " ")
                .contains("+05:30")
                .doesNotContain("T" + created.toLocalTime());
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01T05:30, 2026-01-01T00:00:00Z", "2026-01, 2025-12-31T18:30:00Z"})
    void times_on_the_command_line_are_local(String written, String meant) {
        Cli india = ashby.at(Clock.system(ZoneId.of("Asia/Kolkata")));
        String utc = ashby.run("candidates", "list", "--created-before", meant, "--all", "--fields", "id")
                .out();

        assertThat(india.run("candidates", "list", "--created-before", written, "--all", "--fields", "id")
                        .out())
                .isEqualTo(utc);
        assertThat(india.run(
                                "execute",
                                "candidates",
                                "list",
                                "--params",
                                "{\"createdBefore\":\"" + written + "\"}",
                                "--all",
                                "--fields",
                                "id")
                        .out())
                .isEqualTo(utc);
    }

    @Test
    void a_page_larger_than_the_largest_is_refused_with_the_way_to_all() {
        JsonNode error = ashby.run("candidates", "list", "--limit", "500").error();

        assertThat(error.path("message").asString()).contains("from 1 to 100, not 500");
        assertThat(error.path("hint").asString()).contains("--all");
    }

    @Test
    void a_table_is_printed_page_by_page_in_columns_that_stay() {
        List<String> lines = ashby.wide(100)
                .run("candidates", "list", "--all", "--limit", "50", "--no-color", "-o", "table")
                .lines();

        assertThat(lines)
                .hasSize(231)
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(100));
        assertThat(lines.stream().filter(line -> line.startsWith("Name "))).hasSize(1);
        int email = lines.get(0).indexOf("Email");
        assertThat(lines.subList(1, 231))
                .allSatisfy(line -> assertThat(line.substring(email - 2, email)).isBlank());
    }

    /** Makes the second page fail once the first one is printed. */
    private static final class FaultAfterFirstPage extends ByteArrayOutputStream {

        private final Fault fault;
        private boolean armed;

        FaultAfterFirstPage(Fault fault) {
            this.fault = fault;
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            if (!armed) {
                armed = true;
                sandbox.inject(fault.on("candidate.list"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80, 300})
    void progress_stays_on_one_line_and_is_erased(int columns) {
        Terminal redirected = new Terminal(false, false, true, Terminal.UNLIMITED, columns);
        for (String entity : List.of("candidates", "feedback-form-definitions")) {
            String told = ashby.on(redirected)
                    .run(entity, "list", "--all", "--limit", "10", "--fields", "id", "-o", "csv", "--no-color")
                    .err();
            String progress = told.replaceFirst("(?s)(What changes|More records).*", "");

            assertThat(progress).contains("\r").doesNotContain("\n").endsWith("\r");
            assertThat(progress.split("\r", -1))
                    .allSatisfy(tick -> assertThat(TerminalText.width(tick)).isLessThan(columns));
        }
        assertThat(ashby.run("candidates", "list", "--all", "-o", "csv").err()).doesNotContain("\r");
    }

    @Test
    void a_closed_output_ends_quietly() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(ashby.run(closed, err, "candidates", "list", "--all", "-o", "jsonl"))
                .isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void a_full_disk_is_an_error() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(ashby.run(full, err, "candidates", "list")).isEqualTo(1);
        JsonNode error = new JsonMapper().readTree(err.toByteArray()).path("error");
        assertThat(error.path("type").asString()).isEqualTo("output");
        assertThat(error.path("message").asString()).contains("No space left on device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "table"})
    void a_disk_that_fills_up_says_how_to_go_on(String format) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream filling = new OutputStream() {
            private boolean full;

            @Override
            public void write(int b) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (full) {
                    throw new IOException("No space left on device");
                }
                full = true;
            }
        };

        assertThat(ashby.run(filling, err, "candidates", "list", "--all", "--limit", "10", "-o", format))
                .isEqualTo(1);
        String told = err.toString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(told).contains("No space left on device").contains("10 records are printed; --cursor ");
    }

    @Test
    void json_on_a_terminal_is_indented_and_elsewhere_on_one_line() {
        assertThat(ashby.wide(80)
                        .run("users", "list", "--limit", "1", "-o", "json")
                        .out())
                .startsWith("{\n  \"data\": [\n");
        assertThat(ashby.run("users", "list", "--limit", "1", "-o", "json").lines())
                .hasSize(1);
    }
}
