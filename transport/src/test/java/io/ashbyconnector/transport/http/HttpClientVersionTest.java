package io.ashbyconnector.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.error.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program's parent POM may bring instead of the connector's own HttpClient. */
class HttpClientVersionTest {

    @Test
    void what_the_tests_run_on_is_taken() {
        HttpClientVersion installed = HttpClientVersion.installed();
        assertThat(installed.client()).startsWith(System.getProperty("httpclient.expected", "5.6"));
        assertThatCode(installed::require).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "5.4, 5.3",
        "5.4.4, 5.3.4",
        "5.5.2, 5.3.6",
        "5.5.2, 5.4.4",
        "5.6.5, 5.4.4",
        "5.10-beta1, 5.9",
        "6.0, 6.0",
        "UNAVAILABLE, UNAVAILABLE"
    })
    void newer_ones_and_those_that_do_not_tell_are_taken(String client, String core) {
        assertThatCode(new HttpClientVersion(client, core)::require).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "5.3.1, 5.2.4, HttpClient 5.3.1, 5.4",
        "5.1, 5.3.6, HttpClient 5.1, 5.4",
        "5.5.2, 5.2.5, HttpCore 5.2.5, 5.3",
        "5.6.5, 5.3.6, HttpCore 5.3.6, 5.4"
    })
    void old_ones_are_refused_with_the_lines_to_add(String client, String core, String found, String needed)
            throws Exception {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(new HttpClientVersion(client, core)::require)
                .withMessageContainingAll(
                        found + " is on the class path, and " + needed + " or newer is needed",
                        "<httpclient5.version>5.6.5</httpclient5.version>",
                        "<httpcore5.version>5.4.4</httpcore5.version>");
        assertThat(Files.readString(Path.of("../pom.xml")))
                .contains(
                        "<httpclient5.version>5.6.5</httpclient5.version>",
                        "<httpcore5.version>5.4.4</httpcore5.version>");
    }
}
