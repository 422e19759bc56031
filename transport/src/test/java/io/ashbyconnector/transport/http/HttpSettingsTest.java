package io.ashbyconnector.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {

    private static HttpSettings configured(Map<String, String> environment) {
        return HttpSettings.defaults().configuredBy(ConnectorConfig.fromEnvironment(environment));
    }

    private static ProxySettings proxy(String url) {
        return Objects.requireNonNull(configured(Map.of("HTTPS_PROXY", url)).proxy());
    }

    @Test
    void the_defaults_are_the_documented_ones() {
        assertThat(configured(Map.of()))
                .isEqualTo(new HttpSettings(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        3,
                        Duration.ofMillis(250),
                        20,
                        64 * 1024 * 1024,
                        null));
    }

    @Test
    void every_setting_is_configurable() {
        assertThat(configured(Map.of(
                        "HTTP_CONNECT_TIMEOUT", "1s",
                        "HTTP_RESPONSE_TIMEOUT", "2s",
                        "HTTP_DEADLINE", "3s",
                        "HTTP_MAX_RETRIES", "4",
                        "HTTP_MAX_CONNECTIONS", "5",
                        "HTTP_MAX_RESPONSE_SIZE", "6KiB",
                        "HTTPS_PROXY", "http://ada:pass@proxy.test:3128",
                        "NO_PROXY", "localhost, .internal ,,Example.COM")))
                .isEqualTo(new HttpSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        4,
                        Duration.ofMillis(250),
                        5,
                        6 * 1024,
                        new ProxySettings(
                                "proxy.test",
                                3128,
                                "ada",
                                Secret.of("pass"),
                                List.of("localhost", ".internal", "example.com"))));
    }

    @Test
    void an_adapter_may_have_other_defaults() {
        assertThat(HttpSettings.defaults()
                        .withResponseTimeout(Duration.ofMinutes(5))
                        .responseTimeout())
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(HttpSettings.defaults().withDeadline(Duration.ofMinutes(10)).deadline())
                .isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            HTTP_MAX_RETRIES, -1
            HTTP_MAX_RETRIES, 21
            HTTP_MAX_CONNECTIONS, 0
            HTTP_MAX_CONNECTIONS, 1001
            HTTP_DEADLINE, soon
            HTTP_MAX_RESPONSE_SIZE, lots
            """)
    void what_is_out_of_range_is_named(String variable, String value) {
        assertThatThrownBy(() -> configured(Map.of(variable, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(value);
    }

    @Test
    void a_proxy_may_be_written_in_short() {
        assertThat(proxy("proxy.test")).isEqualTo(new ProxySettings("proxy.test", 8080, null, null, List.of()));
        assertThat(proxy("proxy.test:81/")).isEqualTo(new ProxySettings("proxy.test", 81, null, null, List.of()));
        assertThat(proxy("HTTP://[::1]:81").host()).isEqualTo("[::1]");
    }

    @Test
    void a_proxys_password_is_decoded_and_never_printed() {
        ProxySettings proxy = proxy("http://a%40b:p%3As%2Fs@proxy.test");
        assertThat(proxy.user()).isEqualTo("a@b");
        assertThat(proxy.password()).isEqualTo(Secret.of("p:s/s"));
        assertThat(proxy.toString()).doesNotContain("p:s/s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ada:s3cr3t@",
                "http://ada:s3cr3t@pro xy",
                "https://ada:s3cr3t@proxy.test",
                "socks://ada:s3cr3t@proxy.test",
                "http://ada:s3cr3t@proxy.test:port",
                "http://s3cr3t@",
                "http://ada:s3cr3t@proxy.test:0",
                "http://ada:s3cr3t@proxy.test:99999",
                "http://ada@proxy.test",
                "http://ada:@proxy.test",
                "http://ada:%01s3cr3t@proxy.test",
                "http://ada:%20@proxy.test",
                "http://ada:s3cr3t@proxy.test:99999"
            })
    void a_malformed_proxy_is_refused_without_being_printed(String url) {
        assertThatThrownBy(() -> proxy(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContainingAny("s3cr3t", "ada")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            api.ashbyhq.com, api.ashbyhq.com, true
            API.ashbyhq.com, api.ashbyhq.com, true
            api.ashbyhq.com, ashbyhq.com, true
            api.ashbyhq.com, .ashbyhq.com, true
            api.ashbyhq.com, *, true
            api.ashbyhq.com, hq.com, false
            api.ashbyhq.com, .api.ashbyhq.com, false
            api.ashbyhq.com, example.com, false
            """)
    void a_rule_names_a_host_or_a_suffix(String host, String rule, boolean bypassed) {
        assertThat(new ProxySettings("proxy.test", 1, null, null, List.of(rule)).bypasses(host))
                .isEqualTo(bypassed);
    }
}
