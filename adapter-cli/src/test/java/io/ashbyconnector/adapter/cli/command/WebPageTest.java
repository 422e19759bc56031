package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code --web}: the page of a record in Ashby. */
@DisabledOnOs(OS.WINDOWS)
class WebPageTest {

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Path opened;
    private Cli ashby;
    private Cli desk;
    private String id;
    private String profile;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().candidates(10));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() throws IOException {
        opened = directory.resolve("opened");
        Path browser = Files.writeString(directory.resolve("browser"), "echo \"$*\" > \"" + opened + "\"\n");
        ashby = Cli.in(directory).against(sandbox).with("BROWSER", "/bin/sh " + browser);
        desk = ashby.on(new Terminal(true, true, true, 100));
        JsonNode candidate =
                ashby.run("candidates", "list", "--limit", "1").json().at("/data/0");
        id = candidate.path("id").asString();
        profile = candidate.path("profileUrl").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "show"})
    void the_browser_opens_it(String action) throws IOException {
        Cli.Result result = desk.run("candidates", action, id, "--web");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Opened " + profile);
        assertThat(profile).startsWith("https://");
        assertThat(Files.readString(opened)).isEqualToIgnoringNewLines(profile);
    }

    @Test
    void the_address_may_have_its_place_in_the_command() throws IOException {
        desk.with("BROWSER", desk.environment().get("BROWSER") + " --tab=%s --quiet")
                .run("candidates", "get", id, "--web");

        assertThat(Files.readString(opened)).isEqualToIgnoringNewLines("--tab=" + profile + " --quiet");
    }

    @Test
    void without_a_terminal_or_a_browser_the_address_is_printed() {
        assertThat(ashby.run("candidates", "get", id, "--web").out()).isEqualTo(profile + "\n");
        assertThat(desk.with("BROWSER", "no-such-browser-anywhere")
                        .run("candidates", "get", id, "--web")
                        .out())
                .isEqualTo(profile + "\n");
        assertThat(desk.with("BROWSER", "false")
                        .run("candidates", "get", id, "--web")
                        .out())
                .isEqualTo(profile + "\n");
        assertThat(opened).doesNotExist();
    }

    @Test
    void records_without_a_page_are_refused_before_anything_is_sent() {
        int before = sandbox.requests().size();

        Cli.Result refused = desk.run("jobs", "get", new UUID(1, 1).toString(), "--web");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("no link");
        assertThat(sandbox.requests()).hasSize(before);
        assertThat(ashby.typing(id).run("candidates", "get", "-", "--web").exit())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "profileUrl, http://app.ashbyhq.com/x", "profileUrl, file:///etc/passwd", "profileUrl, 'javascript:alert(1)'",
        "profileUrl, not a link", "profileUrl, https:", "profileLink, https://ashbyhq.com.elsewhere.example/x"
    })
    void only_a_secure_address_is_opened(String field, String address) throws IOException {
        byte[] answer = "{\"success\":true,\"results\":{\"id\":\"%s\",\"name\":\"Ada\",\"%s\":\"%s\"}}"
                .formatted(id, field, address)
                .getBytes(StandardCharsets.UTF_8);
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        try {
            Cli.Result refused = desk.with(
                            "ASHBY_BASE_URL",
                            "http://127.0.0.1:" + service.getAddress().getPort())
                    .run("candidates", "get", id, "--web");

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.err()).contains("no link");
            assertThat(opened).doesNotExist();
        } finally {
            service.stop(0);
        }
    }
}
