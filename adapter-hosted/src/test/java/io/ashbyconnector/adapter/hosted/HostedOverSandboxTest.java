package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.testkit.Backend;
import io.ashbyconnector.testkit.CallsContract;
import io.ashbyconnector.testkit.FailuresContract;
import io.ashbyconnector.testkit.LifecycleContract;
import io.ashbyconnector.testkit.PassesContract;
import io.ashbyconnector.testkit.RecordsContract;
import io.ashbyconnector.testkit.SecrecyContract;
import io.ashbyconnector.testkit.ToolContract;
import io.ashbyconnector.testkit.ValidationContract;
import io.ashbyconnector.testkit.WritesContract;
import org.junit.jupiter.api.Nested;

/** Hosted mode keeps the contract against a server that behaves like the Agent API. */
class HostedOverSandboxTest {

    @Nested
    class Tool extends ToolContract {
        @Override
        protected Backend startBackend() {
            return new AgentSandboxBackend();
        }
    }

    @Nested
    class Validation extends ValidationContract {
        @Override
        protected Backend startBackend() {
            return new AgentSandboxBackend();
        }
    }

    @Nested
    class Records extends RecordsContract {
        @Override
        protected Backend startBackend() {
            return new AgentSandboxBackend();
        }
    }

    @Nested
    class Passes extends PassesContract {
        @Override
        protected Backend startBackend() {
            return new AgentSandboxBackend();
        }
    }

    @Nested
    class Failures extends FailuresContract {
        @Override
        protected Backend startBackend() {
            return new AgentSandboxBackend();
        }
    }

    @Nested
    class Secrecy extends SecrecyContract {
        @Override
        protected Backend startBackend() {
            return new AgentSandboxBackend();
        }
    }

    @Nested
    class Lifecycle extends LifecycleContract {
        @Override
        protected Backend startBackend() {
            return new AgentSandboxBackend();
        }
    }

    @Nested
    class Calls extends CallsContract {

        @Override
        protected Backend startBackend() {
            return new AgentSandboxBackend();
        }
    }

    @Nested
    class Writes extends WritesContract {

        @Override
        protected Backend startBackend() {
            return new AgentSandboxBackend();
        }
    }
}
