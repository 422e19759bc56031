package io.ashbyconnector.sandbox;

import java.util.HashSet;
import java.util.Set;
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
 *
 * <p>Classes that run in parallel do not disturb each other, as each has an extension of its own. Where they are made to
 * share one, its sandbox runs until the last of them is done.
 */
public final class AshbySandboxExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final SandboxOptions options;
    /** The classes and tests that are under way, by their unique ids. */
    private final Set<String> users = new HashSet<>();

    private @Nullable AshbySandbox sandbox;

    /** Runs a sandbox with {@link SandboxOptions#defaults()}. */
    public AshbySandboxExtension() {
        this(SandboxOptions.defaults());
    }

    /**
     * Runs a sandbox with these settings.
     *
     * @param options the settings
     */
    public AshbySandboxExtension(SandboxOptions options) {
        this.options = options;
    }

    /**
     * {@return the running sandbox}
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
    public void beforeAll(ExtensionContext context) {
        begin(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        AshbySandbox running = begin(context);
        running.clearFaults();
        running.clearRequests();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        end(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == AshbySandbox.class;
    }

    @Override
    public AshbySandbox resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return sandbox();
    }

    private synchronized AshbySandbox begin(ExtensionContext context) {
        users.add(context.getUniqueId());
        AshbySandbox running = sandbox == null ? AshbySandbox.start(options) : sandbox;
        sandbox = running;
        return running;
    }

    /** JUnit also calls this for what another extension kept from beginning. */
    private synchronized void end(ExtensionContext context) {
        users.remove(context.getUniqueId());
        if (users.isEmpty() && sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }
}
