package io.ashbyconnector.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.benchmarks.jmh.PageDecoding;
import io.ashbyconnector.benchmarks.jmh.RedactingSecrets;
import io.ashbyconnector.benchmarks.jmh.ToolDescription;
import io.ashbyconnector.benchmarks.jmh.Validation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A benchmark that fails is found here, and not an hour into a run. */
class SmallThingsTest {

    @Test
    void calls_are_validated() {
        assertThat(new Validation().get()).containsKey("id");
        assertThat(new Validation().list()).containsKeys("status", "createdAfter", "cursor", "limit");
    }

    @Test
    void a_page_is_decoded_in_every_way() throws IOException {
        PageDecoding decoding = new PageDecoding();
        decoding.record();
        assertThat(decoding.records()).hasSize(100);
        assertThat(decoding.trees()).hasSize(100);
        assertThat(decoding.recordsByHand()).hasSize(100);
        assertThat(decoding.tokens()).isEqualTo(100);
    }

    @Test
    void the_tool_is_described() {
        ToolDescription description = new ToolDescription();
        assertThat(description.brief())
                .contains("candidates")
                .hasSizeLessThan(description.full().length());
        assertThat(description.inputSchema().has("properties")).isTrue();
        description.close();
    }

    @Test
    void a_credential_is_redacted() {
        RedactingSecrets redaction = new RedactingSecrets();
        redaction.call();
        assertThat(redaction.harmless()).contains("does not exist").doesNotContain("[redacted]");
        assertThat(redaction.withCredential()).contains("[redacted]").doesNotContain("key-full");
    }
}
