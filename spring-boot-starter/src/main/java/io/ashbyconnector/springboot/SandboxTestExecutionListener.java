package io.ashbyconnector.springboot;

import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Keeps what one test did to the sandbox from the next one. */
final class SandboxTestExecutionListener extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        ifWanted(test, SandboxOfContext::begin);
    }

    @Override
    public void afterTestMethod(TestContext test) {
        ifWanted(test, SandboxOfContext::end);
    }

    private static void ifWanted(TestContext test, Consumer<ApplicationContext> work) {
        if (TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), AutoConfigureAshbySandbox.class)
                && test.hasApplicationContext()) {
            work.accept(test.getApplicationContext());
        }
    }
}
