package io.ashbyconnector.sandbox.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation of Ashby's: whether the sandbox has it, and which permission it takes. */
class AllOperationsTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX =
            new AshbySandboxExtension(SandboxOptions.defaults().candidates(10));

    private final HttpClient http = HttpClient.newHttpClient();
    private final AshbySandbox sandbox;

    AllOperationsTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Stream<Arguments> operations() {
        return AshbyOperations.permissions().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(AshbyOperations.NO_PERMISSION))
                .map(entry ->
                        Arguments.of(entry.getKey(), List.of(entry.getValue().split("\\|", -1))));
    }

    private HttpResponse<String> ask(String operation, String key) throws IOException, InterruptedException {
        String user = Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
        return http.send(
                HttpRequest.newBuilder(sandbox.baseUri().resolve("/" + operation))
                        .header("Authorization", "Basic " + user)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void each_takes_its_permission_and_no_other(String operation, List<String> permissions)
            throws IOException, InterruptedException {
        assertThat(ApiKey.ALL_PERMISSIONS).containsAll(permissions);
        HttpResponse<String> nothing = ask(operation, SandboxKeys.NONE);
        assertThat(nothing.statusCode()).isEqualTo(403);
        assertThat(nothing.body()).contains("missing_endpoint_permission", permissions.get(0), operation);
        for (String permission : permissions) {
            HttpResponse<String> only = ask(operation, SandboxKeys.only(permission));
            assertThat(only.statusCode()).isNotEqualTo(403);
            assertThat(only.body()).doesNotContain("missing_endpoint_permission");
        }
        assertThat(ask(operation, SandboxKeys.without(permissions.get(0))).statusCode())
                .isEqualTo(permissions.size() == 1 ? 403 : 200);
    }

    @Test
    void a_read_takes_no_permission_to_write_nor_the_other_way_round() throws IOException, InterruptedException {
        assertThat(ask("department.list", SandboxKeys.only("organizationWrite")).statusCode())
                .isEqualTo(403);
        assertThat(ask("department.create", SandboxKeys.only("organizationRead"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask("version.list", SandboxKeys.NONE).body()).startsWith("{\"success\":true");
    }

    @Test
    void what_is_not_simulated_says_so() throws IOException, InterruptedException {
        List<String> notSimulated = new ArrayList<>();
        for (String operation : AshbyOperations.permissions().keySet()) {
            HttpResponse<String> answer = ask(operation, SandboxKeys.FULL);
            assertThat(answer.statusCode()).as(operation).isEqualTo(200);
            assertThat(answer.body()).as(operation).startsWith("{\"success\":");
            if (answer.body().contains("\"not_simulated_by_sandbox\"")) {
                assertThat(answer.body())
                        .contains("Ashby has the operation " + operation + ", but the sandbox does not simulate it");
                notSimulated.add(operation);
            }
        }
        try (InputStream expected = AllOperationsTest.class.getResourceAsStream("not-simulated.txt")) {
            assertThat(notSimulated)
                    .containsExactlyElementsOf(
                            new String(expected.readAllBytes(), UTF_8).lines().toList());
        }
    }
}
