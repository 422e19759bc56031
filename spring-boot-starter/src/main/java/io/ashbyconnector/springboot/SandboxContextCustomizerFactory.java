package io.ashbyconnector.springboot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds the tests that want a sandbox. */
final class SandboxContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        AutoConfigureAshbySandbox wanted =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureAshbySandbox.class);
        return wanted == null ? null : new SandboxContextCustomizer(wanted.today());
    }
}
