package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Classes and tests that share an extension, in parallel, as JUnit calls it for them. */
class AshbySandboxExtensionTest {

    private final AshbySandboxExtension extension =
            new AshbySandboxExtension(SandboxOptions.defaults().candidates(10));

    private static ExtensionContext context(String id) {
        return (ExtensionContext) Proxy.newProxyInstance(
                ExtensionContext.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getUniqueId")) {
                        return id;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static void assertRuns(AshbySandbox sandbox) throws IOException {
        new Socket(sandbox.baseUri().getHost(), sandbox.baseUri().getPort()).close();
    }

    private void assertStopped(AshbySandbox before) {
        assertThatThrownBy(extension::sandbox).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> assertRuns(before)).isInstanceOf(IOException.class);
    }

    @Test
    void the_first_test_to_end_leaves_the_sandbox_to_the_other() throws IOException {
        extension.beforeEach(context("one"));
        AshbySandbox sandbox = extension.sandbox();
        extension.beforeEach(context("other"));

        extension.afterEach(context("one"));

        assertThat(extension.sandbox()).isSameAs(sandbox);
        assertRuns(sandbox);
        extension.afterEach(context("other"));
        assertStopped(sandbox);
    }

    @Test
    void a_class_that_ends_leaves_the_sandbox_to_another_one_and_its_tests() throws IOException {
        extension.beforeAll(context("one"));
        AshbySandbox sandbox = extension.sandbox();
        extension.beforeAll(context("other"));
        extension.beforeEach(context("test of other"));

        extension.afterAll(context("one"));
        extension.afterEach(context("test of other"));

        assertThat(extension.sandbox()).isSameAs(sandbox);
        assertRuns(sandbox);
        extension.afterAll(context("other"));
        assertStopped(sandbox);
    }

    @Test
    void what_was_kept_from_beginning_ends_nothing_of_others() throws IOException {
        extension.afterAll(context("never begun"));
        extension.beforeAll(context("one"));
        AshbySandbox sandbox = extension.sandbox();
        extension.beforeEach(context("first test"));
        extension.afterEach(context("first test"));
        extension.afterEach(context("never begun either"));

        assertThat(extension.sandbox()).isSameAs(sandbox);
        assertRuns(sandbox);
        extension.afterAll(context("one"));
        assertStopped(sandbox);
    }
}
