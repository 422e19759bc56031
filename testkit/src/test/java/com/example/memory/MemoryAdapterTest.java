package com.example.memory;

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
import io.ashbyconnector.testkit.ToolContract;
import io.ashbyconnector.testkit.ValidationContract;
import io.ashbyconnector.testkit.WritesContract;
import org.junit.jupiter.api.Nested;

/** The suite holds an adapter that shares nothing with ours to the same promises. */
class MemoryAdapterTest {

    @Nested
    class Tool extends ToolContract {
        @Override
        protected Backend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Validation extends ValidationContract {
        @Override
        protected Backend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Records extends RecordsContract {
        @Override
        protected Backend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Answers extends AnswersContract {
        @Override
        protected ScriptedBackend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected ScriptedBackend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Passes extends PassesContract {
        @Override
        protected Backend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Failures extends FailuresContract {
        @Override
        protected Backend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Secrecy extends SecrecyContract {
        @Override
        protected Backend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Lifecycle extends LifecycleContract {
        @Override
        protected Backend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Echo extends EchoContract {
        @Override
        protected ScriptedBackend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Calls extends CallsContract {

        @Override
        protected Backend startBackend() {
            return new MemoryService();
        }
    }

    @Nested
    class Writes extends WritesContract {

        @Override
        protected Backend startBackend() {
            return new MemoryService();
        }
    }
}
