package com.example.hires;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The program prints the same with either properties file. */
class HiresByJobTest {

    @Test
    void both_files_print_the_same() {
        try (AshbySandbox sandbox = AshbySandbox.start(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)))) {
            String direct = run("direct.properties", sandbox);
            int calls = sandbox.requestCount("application.list");
            String hosted = run("hosted.properties", sandbox);

            assertThat(direct).isNotEmpty().isEqualTo(hosted);
            assertThat(calls).isPositive();
            assertThat(sandbox.requestCount("airbyte.execute")).isPositive();
        }
    }

    private static String run(String properties, AshbySandbox sandbox) {
        String address = sandbox.baseUri().toString();
        ConnectorConfig config = ConnectorConfig.fromProperties(Path.of(properties))
                .with(ConfigKey.ASHBY_BASE_URL, address)
                .with(ConfigKey.AIRBYTE_BASE_URL, address);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HiresByJob.print(config, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
