package com.example.memory;

import io.ashbyconnector.testkit.Backend;
import io.ashbyconnector.testkit.CallsContract;
import io.ashbyconnector.testkit.Failure;
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

/** The suite asks a service for nothing that cannot happen there, so that an adapter without retries can keep it. */
class SteadyServiceTest {

    @Nested
    class Tool extends ToolContract {
        @Override
        protected Backend startBackend() {
            return new SteadyService(Failure.OTHER_ERROR, Failure.HOLLOW);
        }
    }

    @Nested
    class ToolWhereNothingFails extends ToolContract {
        @Override
        protected Backend startBackend() {
            return new SteadyService();
        }
    }

    @Nested
    class Validation extends ValidationContract {
        @Override
        protected Backend startBackend() {
            return new SteadyService();
        }
    }

    @Nested
    class Records extends RecordsContract {
        @Override
        protected Backend startBackend() {
            return new SteadyService();
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected ScriptedBackend startBackend() {
            return new SteadyService(Failure.NOT_FOUND);
        }
    }

    @Nested
    class Passes extends PassesContract {
        @Override
        protected Backend startBackend() {
            return new SteadyService(Failure.NOT_FOUND);
        }
    }

    @Nested
    class Failures extends FailuresContract {
        @Override
        protected Backend startBackend() {
            return new SteadyService(Failure.OTHER_ERROR, Failure.HOLLOW);
        }
    }

    @Nested
    class FailuresWhereNothingFails extends FailuresContract {
        @Override
        protected Backend startBackend() {
            return new SteadyService();
        }
    }

    @Nested
    class Secrecy extends SecrecyContract {
        @Override
        protected Backend startBackend() {
            return new SteadyService();
        }
    }

    @Nested
    class Lifecycle extends LifecycleContract {
        @Override
        protected Backend startBackend() {
            return new SteadyService();
        }
    }

    @Nested
    class Calls extends CallsContract {

        @Override
        protected Backend startBackend() {
            return new SteadyService(Failure.OTHER_ERROR, Failure.HOLLOW);
        }
    }

    @Nested
    class Writes extends WritesContract {

        @Override
        protected Backend startBackend() {
            return new SteadyService(Failure.OTHER_ERROR, Failure.HOLLOW);
        }
    }
}
