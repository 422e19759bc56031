package io.ashbyconnector.springboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of what calls Ashby, without the rest of the application: with a connector, a {@linkplain AutoConfigureAshbySandbox
 * sandbox} to call, the application's properties, and what the test imports.
 *
 * <pre>{@code
 * @AshbyTest
 * @Import(Digest.class)
 * class DigestTest {
 *
 *     @Test
 *     void names_every_stale_application(@Autowired Digest digest) { … }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(SpringExtension.class)
@ContextConfiguration(initializers = ConfigDataApplicationContextInitializer.class)
@ImportAutoConfiguration
@AutoConfigureAshbySandbox
public @interface AshbyTest {

    /** {@return the day that the sandbox's data leads up to, such as {@code 2026-09-30}; empty for today} */
    @AliasFor(annotation = AutoConfigureAshbySandbox.class)
    String today() default "";
}
