package io.ashbyconnector.adapter.direct;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.sandbox.operation.AshbyOperations;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalog's operations and their permissions, with the sandbox's own tables as a second opinion. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsOverSandboxTest {

    private final AshbySandbox sandbox =
            AshbySandbox.start(SandboxOptions.defaults().candidates(10));

    @AfterAll
    void stop() {
        sandbox.close();
    }

    static Stream<EveryOperationTest.Operation> operations() throws IOException {
        return EveryOperationTest.operations().stream()
                .filter(operation -> operation.action().permission() != null);
    }

    private void run(EveryOperationTest.Operation operation, String key) {
        ConnectorConfig config = ConnectorConfig.of(AshbyAuthConfig.of(key))
                .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString())
                .with(ConfigKey.ALLOW_WRITES, "true");
        Action action = operation.action();
        try (AshbyConnector ashby = AshbyConnector.connect(config)) {
            ashby.with(CallOptions.confirmed()).execute(action.entity(), action.name(), operation.minimal());
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_operation_exists(EveryOperationTest.Operation operation) {
        assertThat(AshbyOperations.exists(operation.name())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_key_that_lacks_only_the_permission_is_refused_with_its_name(EveryOperationTest.Operation operation) {
        String permission = requireNonNull(operation.action().permission());
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> run(operation, SandboxKeys.without(permission)))
                .satisfies(refused -> assertThat(refused.details().hint())
                        .contains("The key lacks the permission " + permission
                                + "; an Ashby administrator can grant it to the key."));
    }

    /** What it asks for does not exist in the sandbox, which says so. */
    @ParameterizedTest
    @MethodSource("operations")
    void a_key_that_has_only_the_permission_is_heard(EveryOperationTest.Operation operation) {
        String permission = requireNonNull(operation.action().permission());
        try {
            run(operation, SandboxKeys.only(permission));
        } catch (AshbyConnectorException answered) {
            assertThat(answered).isNotInstanceOf(PermissionException.class);
            assertThat(answered.type()).isNotIn(ErrorType.BAD_RESPONSE, ErrorType.OUTCOME_UNKNOWN, ErrorType.NETWORK);
        }
    }
}
