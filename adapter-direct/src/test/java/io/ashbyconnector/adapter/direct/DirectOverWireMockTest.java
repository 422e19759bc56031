package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.testkit.AnswersContract;
import io.ashbyconnector.testkit.Backend;
import io.ashbyconnector.testkit.CallsContract;
import io.ashbyconnector.testkit.EchoContract;
import io.ashbyconnector.testkit.FailuresContract;
import io.ashbyconnector.testkit.LifecycleContract;
import io.ashbyconnector.testkit.PagingContract;
import io.ashbyconnector.testkit.PassesContract;
import io.ashbyconnector.testkit.RecordsContract;
import io.ashbyconnector.testkit.ScriptedBackend;
import io.ashbyconnector.testkit.SecrecyContract;
import io.ashbyconnector.testkit.ValidationContract;
import io.ashbyconnector.testkit.WritesContract;
import org.junit.jupiter.api.Nested;

/** Direct mode keeps the contract on the wire that Ashby documents. */
class DirectOverWireMockTest {

    @Nested
    class Validation extends ValidationContract {
        @Override
        protected Backend startBackend() {
            return new WireBackend();
        }
    }

    @Nested
    class Records extends RecordsContract {
        @Override
        protected Backend startBackend() {
            return new WireBackend();
        }
    }

    @Nested
    class Answers extends AnswersContract {
        @Override
        protected ScriptedBackend startBackend() {
            return new WireBackend();
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected ScriptedBackend startBackend() {
            return new WireBackend();
        }
    }

    @Nested
    class Passes extends PassesContract {
        @Override
        protected Backend startBackend() {
            return new WireBackend();
        }
    }

    @Nested
    class Failures extends FailuresContract {
        @Override
        protected Backend startBackend() {
            return new WireBackend();
        }
    }

    @Nested
    class Secrecy extends SecrecyContract {
        @Override
        protected Backend startBackend() {
            return new WireBackend();
        }
    }

    @Nested
    class Lifecycle extends LifecycleContract {
        @Override
        protected Backend startBackend() {
            return new WireBackend();
        }
    }

    @Nested
    class Echo extends EchoContract {
        @Override
        protected ScriptedBackend startBackend() {
            return new WireBackend();
        }
    }

    @Nested
    class Calls extends CallsContract {

        @Override
        protected Backend startBackend() {
            return new WireBackend();
        }
    }

    @Nested
    class Writes extends WritesContract {

        @Override
        protected Backend startBackend() {
            return new WireBackend();
        }
    }
}
