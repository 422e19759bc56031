package io.ashbyconnector.adapter.direct;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.sandbox.operation.AshbyOperations;
import java.util.Map;
import java.util.UUID;
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

    static Stream<Action> operations() {
        return Catalog.ofAshby().entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .filter(action -> action.operation() != null)
                .filter(OperationsOverSandboxTest::needsAnIdAtMost);
    }

    private static boolean needsAnIdAtMost(Action action) {
        return action.parameters().stream()
                .allMatch(parameter -> !parameter.required() || parameter.name().equals(action.id()));
    }

    private void run(Action action, String key) {
        ConnectorConfig config = ConnectorConfig.of(AshbyAuthConfig.of(key))
                .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString());
        String id = action.id();
        try (AshbyConnector ashby = AshbyConnector.connect(config)) {
            ashby.execute(
                    action.entity(),
                    action.name(),
                    id == null ? Map.of() : Map.of(id, UUID.randomUUID().toString()));
        } catch (NotFoundException answered) {
            assertThat(id).as("what was not found").isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_operation_exists(Action action) {
        assertThat(AshbyOperations.exists(requireNonNull(action.operation()))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_key_that_lacks_only_the_permission_is_refused_with_its_name(Action action) {
        String permission = requireNonNull(action.permission());
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> run(action, SandboxKeys.without(permission)))
                .satisfies(refused -> assertThat(refused.details().hint())
                        .contains("The key lacks the permission " + permission
                                + "; an Ashby administrator can grant it to the key."));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_key_that_has_only_the_permission_gets_an_answer(Action action) {
        String permission = requireNonNull(action.permission());
        assertThatCode(() -> run(action, SandboxKeys.only(permission))).doesNotThrowAnyException();
    }
}
