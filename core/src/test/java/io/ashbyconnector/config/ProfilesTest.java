package io.ashbyconnector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {

    @TempDir
    private Path home;

    private Profiles profiles;

    @BeforeEach
    void find() {
        profiles = Profiles.ofUser(Map.of("HOME", home.toString()));
    }

    private void write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/ashby"));
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void they_are_the_files_beside_the_default_one() throws IOException {
        assertThat(profiles.names()).isEmpty();
        assertThat(profiles.defaults().has(ConfigKey.MODE)).isFalse();
        for (String name : List.of("config", "beta", "acme.eu", ".hidden", "Zürich")) {
            write(name + ".properties", "ashby.mode = direct\n");
        }
        write("notes.txt", "");

        assertThat(profiles.names()).containsExactly("Zürich", "acme.eu", "beta");
        assertThat(profiles.read("acme.eu").origin(ConfigKey.MODE).orElseThrow())
                .contains(profiles.file("acme.eu").toString());
        assertThat(profiles.defaults().text(ConfigKey.MODE)).isEqualTo("direct");
    }

    private Path file(String base) {
        return Profiles.ofUser(Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", base))
                .defaultFile();
    }

    @Test
    void the_folder_for_configuration_is_honoured_unless_only_the_usual_one_exists() throws IOException {
        Path usual = home.resolve(".config/ashby/config.properties");
        Path other = home.resolve("settings");
        assertThat(file(other.toString())).isEqualTo(other.resolve("ashby/config.properties"));

        write("config.properties", "ashby.mode = direct\n");
        assertThat(file(other.toString())).isEqualTo(usual);

        Files.createDirectories(other.resolve("ashby"));
        assertThat(file(other.toString())).isEqualTo(other.resolve("ashby/config.properties"));
        assertThat(Profiles.ofUser(Map.of("HOME", "", "XDG_CONFIG_HOME", other.toString()))
                        .defaultFile())
                .startsWithRaw(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "settings", "./settings", "~/settings"})
    void what_is_no_absolute_path_is_no_folder_for_configuration(String base) {
        assertThat(file(base)).isEqualTo(home.resolve(".config/ashby/config.properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../x", "a/b", "a\\b", ".hidden", "-x", "..", "a\nb", "a b", "a\0b"})
    void a_name_leads_nowhere_else(String name) {
        assertThatThrownBy(() -> profiles.file(name))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot be the name of a profile");
    }

    @Test
    void one_that_is_not_there_is_told_with_those_that_are() throws IOException {
        write("acme.properties", "");
        write("beta.properties", "");

        ConfigurationException missing =
                catchThrowableOfType(ConfigurationException.class, () -> profiles.read("acne"));

        assertThat(missing).hasMessageContaining("'acne'");
        assertThat(missing.details().hint()).contains("Did you mean 'acme'", "beta", "ashby login --profile acne");
    }

    @Test
    void a_profile_names_no_other_one() throws IOException {
        write("acme.properties", "ashby.profile = beta\n");

        assertThatThrownBy(() -> profiles.read("acme"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("names no other");
    }

    @Test
    void without_a_home_there_are_none() {
        Profiles none = Profiles.ofUser(Map.of("HOME", "not/absolute"));

        assertThat(none.names()).isEmpty();
        assertThat(none.defaults().has(ConfigKey.MODE)).isFalse();
        assertThatThrownBy(() -> none.file("acme"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no home folder");
    }
}
