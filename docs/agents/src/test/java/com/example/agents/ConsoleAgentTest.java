package com.example.agents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ConsoleAgentTest {

    @RegisterExtension
    final AshbySandboxExtension extension = new AshbySandboxExtension();

    /** Takes each question for the arguments of one call, and answers with its result. */
    private static final class Obedient implements WithPlainJava.Model {

        @Override
        public WithPlainJava.Chat ask(String question, String toolName, String toolDescription, JsonNode toolSchema) {
            List<String> results = new ArrayList<>();
            return new WithPlainJava.Chat() {

                @Override
                public boolean wantsTool() {
                    return results.isEmpty();
                }

                @Override
                public String toolArguments() {
                    return question;
                }

                @Override
                public void giveResult(String text, boolean isError) {
                    results.add(text);
                }

                @Override
                public String answer() {
                    return results.get(0);
                }
            };
        }
    }

    private static String converse(AshbyConnector ashby, String... lines) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        BufferedReader input = new BufferedReader(new StringReader(String.join("\n", lines)));
        ConsoleAgent.converse(new Obedient(), ashby, input, new PrintStream(output, true, UTF_8));
        return output.toString(UTF_8);
    }

    @Test
    void what_destroys_runs_after_a_yes_only(AshbySandbox sandbox) {
        try (AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.base-url", sandbox.baseUri().toString(),
                "ashby.api-key", sandbox.apiKey(),
                "ashby.allow-writes", "true")))) {
            Candidate ada = ashby.candidates().create("Ada Lovelace");
            String note = """
                {"entity": "candidates", "action": "create_note", "params": {"candidateId": "%s", "note": "Met."}}\
                """.formatted(ada.id());
            String anonymize = """
                {"entity": "candidates", "action": "anonymize", "params": {"candidateId": "%s"}}\
                """.formatted(ada.id());

            assertThat(converse(ashby, note)).doesNotContain("Type yes");
            assertThat(ashby.candidates().notes(ada.id()).stream()).hasSize(1);

            assertThat(converse(ashby, anonymize, "no", anonymize)).contains(ada.id(), "Type yes to go on: ");
            assertThat(ashby.candidates().get(ada.id()).name()).isEqualTo("Ada Lovelace");

            converse(ashby, anonymize, "yes");
            assertThat(sandbox.requestCount("candidate.anonymize")).isEqualTo(1);
        }
    }
}
