package io.ashbyconnector.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.config.BuiltInMode;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.InstalledAdapters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What core knows of the modes whose adapters may be missing, beside what the adapters declare. */
class BuiltInModesTest {

    private static final List<AdapterProvider> INSTALLED =
            InstalledAdapters.find().all();

    @ParameterizedTest
    @EnumSource(BuiltInMode.class)
    void core_and_the_adapter_say_the_same(BuiltInMode mode) {
        AdapterProvider adapter = INSTALLED.stream()
                .filter(provider -> provider.mode().equals(mode.mode()))
                .findFirst()
                .orElseThrow();

        assertThat(adapter.configurationKeys())
                .filteredOn(key -> !key.equals(ConfigKey.ACCOUNT)) // noted by login, set by nobody
                .containsExactlyInAnyOrderElementsOf(mode.keys());
        assertThat(adapter.authMethods().stream()
                        .filter(AuthMethod::available)
                        .map(AuthMethod::keys)
                        .toList())
                .isEqualTo(mode.credentials().stream()
                        .map(keys -> keys.stream().map(ConfigKey::name).toList())
                        .toList());
        assertThat(adapter.authMethods())
                .filteredOn(method -> !method.available())
                .allSatisfy(method -> assertThat(method.description()).contains("Ashby"))
                .extracting(AuthMethod::id)
                .containsExactly("oauth", "byo_oauth");
    }

    @Test
    void no_other_mode_is_built_in() {
        assertThat(INSTALLED).extracting(AdapterProvider::mode).containsExactly("direct", "hosted");
    }
}
