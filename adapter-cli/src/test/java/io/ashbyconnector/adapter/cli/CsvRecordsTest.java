package io.ashbyconnector.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.execution.PageMeta;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a spreadsheet gets. */
class CsvRecordsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final Output output = new Output(
            new Shell(
                    Map.of(),
                    Path.of(""),
                    InputStream.nullInputStream(),
                    out,
                    java.io.OutputStream.nullOutputStream(),
                    Terminal.none()),
            OutputFormat.CSV,
            false,
            false);

    private String csv(List<String> known, String... records) {
        CsvRecords csv = CsvRecords.all(output, new Json(), known);
        csv.page(Stream.of(records)
                .map(record -> record.getBytes(StandardCharsets.UTF_8))
                .toList());
        csv.end(new PageMeta(null, false, null));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void objects_are_spread_and_lists_are_json() {
        assertThat(csv(
                        List.of("id", "email.value"),
                        "{\"id\":1,\"email\":{\"value\":\"a@b\"},\"tags\":[{\"t\":1.10}],\"new\":{\"x\":true}}"))
                .isEqualTo("id,email.value,tags,new.x\n1,a@b,\"[{\"\"t\"\":1.10}]\",true\n");
    }

    @Test
    void a_null_object_makes_no_column() {
        assertThat(csv(List.of("id", "email.value"), "{\"id\":1,\"email\":null}"))
                .isEqualTo("id,email.value\n1,\n");
    }

    @Test
    void formulas_from_strangers_are_text() {
        assertThat(csv(
                        List.of("v"),
                        "{\"v\":\"=HYPERLINK(1)\"}",
                        "{\"v\":\"@SUM(1)\"}",
                        "{\"v\":\"-2+3\"}",
                        "{\"v\":\"+1 512 555 0114\"}",
                        "{\"v\":\"-5\"}",
                        "{\"v\":-5}"))
                .isEqualTo("v\n'=HYPERLINK(1)\n'@SUM(1)\n'-2+3\n+1 512 555 0114\n-5\n-5\n");
    }

    @Test
    void quotes_commas_and_line_breaks_are_quoted() {
        assertThat(csv(List.of("v"), "{\"v\":\"a,\\\"b\\\"\\nc\"}")).isEqualTo("v\n\"a,\"\"b\"\"\nc\"\n");
    }
}
