package io.ashbyconnector.springboot;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/** Gives a context its sandbox. Contexts that ask for the same one are shared between tests. */
record SandboxContextCustomizer(String today) implements ContextCustomizer {

    private static final String SANDBOX = "io.ashbyconnector.sandbox.AshbySandbox";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        if (!ClassUtils.isPresent(SANDBOX, context.getClassLoader())) {
            throw new IllegalStateException(
                    "The test wants a sandbox, which is not on the class path: add the dependency"
                            + " io.ashbyconnector:ashby-connector-sandbox in test scope.");
        }
        SandboxOfContext.start(context, today);
    }
}
