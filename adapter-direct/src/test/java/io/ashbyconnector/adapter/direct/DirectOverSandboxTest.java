package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.testkit.Backend;
import io.ashbyconnector.testkit.CallsContract;
import io.ashbyconnector.testkit.FailuresContract;
import io.ashbyconnector.testkit.LifecycleContract;
import io.ashbyconnector.testkit.PassesContract;
import io.ashbyconnector.testkit.RecordsContract;
import io.ashbyconnector.testkit.SandboxBackend;
import io.ashbyconnector.testkit.SecrecyContract;
import io.ashbyconnector.testkit.ToolContract;
import io.ashbyconnector.testkit.ValidationContract;
import io.ashbyconnector.testkit.WritesContract;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** Direct mode keeps the contract against a server that behaves like Ashby. */
class DirectOverSandboxTest {

    @Nested
    class Tool extends ToolContract {
        @Override
        protected Backend startBackend() {
            return sandbox();
        }
    }

    @Nested
    class Validation extends ValidationContract {
        @Override
        protected Backend startBackend() {
            return sandbox();
        }
    }

    @Nested
    class Records extends RecordsContract {
        @Override
        protected Backend startBackend() {
            return sandbox();
        }
    }

    @Nested
    class Passes extends PassesContract {
        @Override
        protected Backend startBackend() {
            return sandbox();
        }
    }

    @Nested
    class Failures extends FailuresContract {
        @Override
        protected Backend startBackend() {
            return sandbox();
        }
    }

    @Nested
    class Secrecy extends SecrecyContract {
        @Override
        protected Backend startBackend() {
            return sandbox();
        }
    }

    @Nested
    class Lifecycle extends LifecycleContract {
        @Override
        protected Backend startBackend() {
            return sandbox();
        }
    }

    @Nested
    class Calls extends CallsContract {

        @Override
        protected Backend startBackend() {
            return sandbox();
        }
    }

    @Nested
    class Writes extends WritesContract {

        @Override
        protected Backend startBackend() {
            return sandbox();
        }
    }

    private static Backend sandbox() {
        AshbySandbox sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(230));
        return new SandboxBackend(
                sandbox,
                ConnectorConfig.fromMap(Map.of(
                        "ashby.api-key",
                        sandbox.apiKey(),
                        "ashby.base-url",
                        sandbox.baseUri().toString())));
    }
}
