package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.port.Adapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A credential goes to its service, and nowhere else. */
public abstract class SecrecyContract extends AdapterContract<Backend> {

    /** For the subclass of an adapter. */
    protected SecrecyContract() {}

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("failures")
    void no_failure_tells_the_credential(Failure failure) throws IOException {
        try (LogCapture log = LogCapture.start()) {
            ConnectorConfig config = failing(failure, withoutRetries());
            backend().fail(failure, 100);

            AshbyConnectorException thrown = catchThrowableOfType(
                    AshbyConnectorException.class, () -> connect(config).execute("candidates", "list", Map.of()));
            AshbyConnectorException fromCheck = catchThrowableOfType(
                    AshbyConnectorException.class, () -> connect(config).check());

            assertKeepsSecrets(stackTrace(thrown));
            assertKeepsSecrets(thrown.details());
            assertKeepsSecrets(serialized(thrown));
            assertKeepsSecrets(stackTrace(fromCheck));
            assertKeepsSecrets(log.text());
        }
    }

    @Test
    void no_log_line_tells_the_credential() {
        try (LogCapture log = LogCapture.start()) {
            AshbyConnector connector = connect();
            connector.candidates().page();
            connector.check();
            connector.close();

            assertKeepsSecrets(log.text());
        }
    }

    @Test
    void no_object_tells_the_credential() {
        AshbyConnector connector = connect();
        JsonMapper mapper = JsonMapper.builder()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
        try (Adapter adapter = backend().adapter().open(backend().config(), CATALOG)) {
            Object credential = adapter.authentication().current();
            assertKeepsSecrets(credential);
            assertKeepsSecrets(mapper.writeValueAsString(credential));
            assertKeepsSecrets(adapter);
            assertKeepsSecrets(adapter.authentication());
            assertKeepsSecrets(adapter.execution());
        }
        assertKeepsSecrets(backend().config());
        assertKeepsSecrets(connector);
        assertKeepsSecrets(connector.check());
        assertKeepsSecrets(connector.candidates().list());
    }

    private void assertKeepsSecrets(Object told) {
        assertThat(backend().secrets()).noneMatch(String.valueOf(told)::contains);
    }

    static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    static String serialized(Throwable thrown) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
