package io.ashbyconnector.springboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Starts a sandbox for a Spring test, and points the connector at it, whatever the application is configured to call; its mode
 * stays. For use beside {@code @SpringBootTest} and the like:
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureAshbySandbox
 * class DigestTest {
 *
 *     @Test
 *     void survives_an_outage(@Autowired Digest digest, @Autowired AshbySandbox sandbox) {
 *         sandbox.inject(Fault.status(503).times(2));
 *         digest.send();
 *     }
 * }
 * }</pre>
 *
 * <p>The sandbox is a bean of the context, and lives as long. Faults and recorded requests are cleared before each test, changed
 * records after it. A context store that the application keeps in a file is in memory instead. Properties of the test itself,
 * such as {@code @SpringBootTest(properties = …)}, come first. Needs {@code ashby-connector-sandbox} in test scope.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface AutoConfigureAshbySandbox {

    /** {@return the day that its data leads up to, such as {@code 2026-09-30}; empty for today} */
    String today() default "";
}
