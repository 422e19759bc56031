package io.ashbyconnector.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramTest {

    @Test
    void programs_run_with_the_flags_of_the_launcher() throws IOException {
        assertThat(Files.readString(Path.of("../ashby")))
                .contains("flags=(" + String.join(" ", Program.LAUNCHER_FLAGS) + ")");
    }

    @Test
    void a_run_that_fails_is_no_measurement() {
        Program wrong = new Program(List.of("false"), Map.of());
        assertThatThrownBy(wrong::run).isInstanceOf(IllegalStateException.class).hasMessageContaining("exit code 1");
    }
}
