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
                .contains("flags=(" + String.join(" ", Program.LAUNCHER_FLAGS) + ")")
                .contains("flags+=(" + String.join(" ", Program.STORE_FLAGS) + " $native)");
    }

    @Test
    void the_output_of_a_program_goes_into_another_one() throws IOException, InterruptedException {
        Program lines = new Program(List.of("printf", "%s\\n", "two words", "more"), Map.of());
        assertThat(lines.into("grep", "-q", "^two words$").run()).isPositive();
        assertThatThrownBy(lines.into("grep", "-q", "^two$")::run).isInstanceOf(IllegalStateException.class);
        Program wrong = new Program(List.of("false"), Map.of());
        assertThatThrownBy(wrong.into("cat")::run).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_run_that_fails_is_no_measurement() {
        Program wrong = new Program(List.of("false"), Map.of());
        assertThatThrownBy(wrong::run).isInstanceOf(IllegalStateException.class).hasMessageContaining("exit code 1");
    }
}
