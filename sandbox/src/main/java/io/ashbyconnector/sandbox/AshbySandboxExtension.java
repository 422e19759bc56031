package io.ashbyconnector.sandbox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a sandbox for the tests of a class and hands it to test methods that have an {@link AshbySandbox} parameter.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final AshbySandboxExtension ashby = new AshbySandboxExtension();
 * }</pre>
 *
 * <p>Registered like this, or with {@code @ExtendWith}, all tests of the class and of classes nested in it share one
 * sandbox; in a field that is not static, each test has its own. Faults and recorded requests are cleared before each
 * test; changed records stay changed until {@link AshbySandbox#clearChanges()}.
 */
public final class AshbySandboxExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final SandboxOptions options;
    private @Nullable AshbySandbox sandbox;
    private int classes;

    public AshbySandboxExtension() {
        this(SandboxOptions.defaults());
    }

    public AshbySandboxExtension(SandboxOptions options) {
        this.options = options;
    }

    /**
     * The running sandbox.
     *
     * @throws IllegalStateException if no test is running
     */
    public synchronized AshbySandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("The sandbox runs only while tests do");
        }
        return sandbox;
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        classes++;
        startIfNeeded();
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (--classes == 0) {
            stop();
        }
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        AshbySandbox running = startIfNeeded();
        running.clearFaults();
        running.clearRequests();
    }

    @Override
    public synchronized void afterEach(ExtensionContext context) {
        if (classes == 0) {
            stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == AshbySandbox.class;
    }

    @Override
    public AshbySandbox resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return sandbox();
    }

    private AshbySandbox startIfNeeded() {
        AshbySandbox running = sandbox == null ? AshbySandbox.start(options) : sandbox;
        sandbox = running;
        return running;
    }

    private void stop() {
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }
}
